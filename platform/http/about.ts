import type { FastifyInstance } from 'fastify'

/** What the house says of itself to every page. */
export type About = {
  /** Map tiles from outside, where a source is set; `isGcj02` when their ground is shifted. */
  readonly tiles: { readonly address: string; readonly attribution: string; readonly isGcj02: boolean } | null
  /** Whether the data are a demonstration, which every page then says. */
  readonly isDemonstration: boolean
  /** Whether no community has been entered yet, so that nobody can be written to. */
  readonly isBeingSetUp: boolean
}

/** `GET /api/about`: for every page, without an account. */
export function addAboutRoute(server: FastifyInstance, about: (() => Promise<About>) | undefined): void {
  server.get('/api/about', async (_request, reply) => {
    const answer: About = about ? await about() : { tiles: null, isDemonstration: false, isBeingSetUp: false }
    return reply.header('cache-control', 'no-store').send(answer)
  })
}
