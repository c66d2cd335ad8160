import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk
type Bundle = Rolldown.OutputBundle

/** Screens of the phone: `web/resident-….tsx`, `web/field-….tsx`, and the map they load. */
const onThePhone = /\/web\/(?:[\w-]+\/)?(?:resident|field)-[\w-]+\.tsx$|\/platform\/web\/(?!map\/edit-)/

const publicFiles = ['/index.html', '/manifest.webmanifest', '/mark.svg', '/mark-192.png']
const mark = '"__FILES_FOR_OFFLINE__"'

const chunksOf = (bundle: Bundle): readonly Chunk[] =>
  Object.values(bundle).filter((part) => part.type === 'chunk')

/** The entry, what it needs, the phone's screens and what they need. */
function phoneChunks(bundle: Bundle): ReadonlySet<string> {
  const byName = new Map(chunksOf(bundle).map((chunk) => [chunk.fileName, chunk]))
  const kept = new Set<string>()
  const isPhoneScreen = (name: string) => onThePhone.test(byName.get(name)?.facadeModuleId ?? '')
  const keep = (name: string): void => {
    const chunk = byName.get(name)
    if (!chunk || kept.has(name)) return
    kept.add(name)
    for (const next of [...chunk.imports, ...chunk.dynamicImports.filter(isPhoneScreen)]) keep(next)
  }
  for (const chunk of byName.values()) if (chunk.isEntry && chunk.name === 'page') keep(chunk.fileName)
  return kept
}

/** Vite notes on each chunk which style sheets it brings. */
export function stylesOf(chunk: Chunk): readonly string[] {
  const { viteMetadata } = chunk as Chunk & {
    readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> }
  }
  return [...(viteMetadata?.importedCss ?? [])]
}

function filesFor(bundle: Bundle): readonly string[] {
  const kept = phoneChunks(bundle)
  const styles = chunksOf(bundle)
    .filter((chunk) => kept.has(chunk.fileName))
    .flatMap(stylesOf)
  return [...publicFiles, ...[...new Set([...kept, ...styles])].sort().map((name) => `/${name}`)]
}

/** Tells the service worker which files a phone needs to work without network, and by which version. */
export const storeForOffline = (): Plugin => ({
  name: 'store-for-offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      const worker = chunksOf(bundle).find((chunk) => chunk.name === 'service-worker')
      if (!worker) throw new Error('the service worker is missing from the build')
      const files = filesFor(bundle)
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
      const told = worker.code.replace(/["'`]__FILES_FOR_OFFLINE__["'`]/, () =>
        JSON.stringify(JSON.stringify({ version, files })),
      )
      if (told === worker.code) throw new Error(`the service worker does not say ${mark}`)
      worker.code = told
    },
  },
})
