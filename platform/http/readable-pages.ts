import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { House } from '../operations/house.ts'
import type { Module } from '../operations/module.ts'
import type { ReadableContent, ReadablePage } from '../operations/readable-page.ts'
import { callsAMinute } from './routes.ts'

export type ReadableSite = {
  readonly siteFolder: string
  readonly house: House
  readonly modules: readonly Module[]
  readonly limits: boolean
  readonly publicAddress?: string
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

/** JSON inside a page: no sign in it may end the element it stands in. */
const jsonInPage = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The one page with facts in it; the app takes their place once it runs. */
function filledPage(page: string, content: ReadableContent, address: string): string {
  const { title, description, facts, linkedData } = content
  const data = { '@context': 'https://schema.org', ...linkedData, url: address }
  const list = facts.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')
  const head = [
    `<link rel="canonical" href="${escaped(address)}" />`,
    `<script type="application/ld+json">${jsonInPage(data)}</script>`,
  ].join('')
  const body = `<main class="shell-content"><h1>${escaped(title)}</h1><p>${escaped(description)}</p><dl>${list}</dl></main>`
  // Functions, because what is put in may hold `$&`.
  return page
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_all, start: string) => start + escaped(description),
    )
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${body}</div>`)
}

const idIn = (request: FastifyRequest): string =>
  String(Object.values<unknown>(Object(request.params))[0] ?? '')

const pathOf = ({ path }: ReadablePage, id: string): string =>
  path.replace(/:\w+$/, () => encodeURIComponent(id))

/** Pages, a map of the site and a word to robots, for search engines. */
export async function addReadablePages(server: FastifyInstance, site: ReadableSite): Promise<void> {
  const { siteFolder, house, modules, limits, publicAddress = '' } = site
  const pages = modules.flatMap((module) => module.pages ?? [])
  const config = { rateLimit: limits ? { max: callsAMinute.normal, timeWindow: 60_000 } : false } as const
  for (const page of pages) {
    server.get(page.path, { config }, async (request, reply) => {
      const id = idIn(request)
      const content = await page.read(house, id)
      if (content === undefined) return reply.code(404).sendFile('index.html')
      const shell = await readFile(join(siteFolder, 'index.html'), 'utf8')
      return reply
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(filledPage(shell, content, `${publicAddress}${pathOf(page, id)}`))
    })
  }
  server.get('/sitemap.xml', { config }, async (_request, reply) => {
    const lists = await Promise.all(
      pages.map(async (page) => (await page.listIds(house)).map((id) => pathOf(page, id))),
    )
    return reply.type('application/xml; charset=utf-8').send(sitemapOf(lists.flat(), publicAddress))
  })
  server.get('/robots.txt', { config }, async (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .send(`User-agent: *\nDisallow: /api/\nSitemap: ${publicAddress}/sitemap.xml\n`),
  )
}

/** The protocol takes no more in one map. */
const mostAddresses = 50_000

function sitemapOf(paths: readonly string[], publicAddress: string): string {
  const urls = paths
    .slice(0, mostAddresses)
    .map((path) => `<url><loc>${escaped(`${publicAddress}${path}`)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`
}
