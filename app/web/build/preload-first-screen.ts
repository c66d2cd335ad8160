import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { stylesOf } from './store-for-offline.ts'

type Chunk = Rolldown.OutputChunk

/** The first screen of a resident who scanned the code at the door. */
const firstScreen = /\/resident-home\.tsx$/

const linkTo = (fileName: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: {
    ...(fileName.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }),
    crossorigin: true,
    href: `/${fileName}`,
  },
  injectTo: 'head',
})

/** Lets the browser fetch the first screen together with the page's own script, not after having run it. */
export const preloadFirstScreen = (): Plugin => ({
  name: 'preload-first-screen',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === 'chunk')
      const first = chunks.find(({ moduleIds }) => moduleIds.some((id) => firstScreen.test(id)))
      if (!first) throw new Error('the first screen is missing from the build')
      const parts = chunks.filter(({ fileName }) => [first.fileName, ...first.imports].includes(fileName))
      const files = new Set(parts.flatMap((chunk) => [chunk.fileName, ...stylesOf(chunk)]))
      return [...files].filter((file) => !html.includes(file)).map(linkTo)
    },
  },
})
