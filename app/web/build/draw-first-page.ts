import { fileURLToPath } from 'node:url'
import { type Plugin, type Rolldown, runnerImport } from 'vite'

/** The file that answers `/`; every other address is answered by `index.html`. */
const drawnPage = 'home.html'
const empty = '<div id="root"></div>'
const drawing = fileURLToPath(new URL('./first-page.tsx', import.meta.url))

/** What is drawn is markup; styles are linked by the page. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: { filter: { id: /\.css$/ }, handler: () => '\0without-styles' },
  load: { filter: { id: /without-styles$/ }, handler: () => 'export {}' },
}

/** The script that keeps what is pressed before the others have come. */
function earlyTapsIn(bundle: Rolldown.OutputBundle): string {
  const found = Object.values(bundle).find((part) => part.type === 'chunk' && part.name === 'early-taps')
  if (!found) throw new Error('the script for early taps is missing from the build')
  return found.fileName
}

/** Writes the first screen into a page of its own, so that it is seen and its links lead on before any script has come. */
export function drawFirstPage(): Plugin {
  const place = { root: '' }
  return {
    name: 'draw-first-page',
    apply: 'build',
    configResolved: ({ root }) => {
      place.root = root
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset' || !String(page.source).includes(empty))
          throw new Error('the page is missing from the build')
        const { module } = await runnerImport<typeof import('./first-page.tsx')>(drawing, {
          root: place.root,
          configFile: false,
          logLevel: 'error',
          plugins: [withoutStyles],
        })
        const drawn = module.firstPage
        if (/<script|style=/.test(drawn))
          throw new Error('what is drawn ahead holds what the content policy forbids')
        const source = String(page.source)
          .replace(empty, () => `<div id="root" data-drawn="ahead">${drawn}</div>`)
          .replace(
            '</head>',
            () => `  <script type="module" async src="/${earlyTapsIn(bundle)}"></script>\n  </head>`,
          )
        this.emitFile({ type: 'asset', fileName: drawnPage, source })
      },
    },
  }
}
