import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFoundBody } from './problem-reply.ts'
import { addReadablePages, type ReadableSite } from './readable-pages.ts'

const isPage = (method: string, path: string): boolean =>
  method === 'GET' && !path.startsWith('/api/') && !/\.\w{1,8}$/.test(path)

type Site = Omit<ReadableSite, 'siteFolder'> & { readonly siteFolder?: string }

/**
 * The built pages, compressed ahead of time; every page address that is no file is answered by the one page, and the first
 * screen by the page in which it is drawn already.
 */
export async function addSite(server: FastifyInstance, site: Site): Promise<void> {
  const { siteFolder } = site
  if (siteFolder !== undefined) {
    await server.register(fastifyStatic, {
      root: siteFolder,
      preCompressed: true,
      index: false,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isNamedByContent = path.includes(`${join('dist', 'assets')}`)
        reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    await addReadablePages(server, { ...site, siteFolder })
    server.get('/', async (_request, reply) => reply.sendFile('home.html'))
  }
  server.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (siteFolder !== undefined && isPage(request.method, path)) return reply.sendFile('index.html')
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(notFoundBody))
  })
}
