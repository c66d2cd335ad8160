import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthIt = /\.(?:js|css|html|svg|json|webmanifest)$/

async function compress(file: string): Promise<void> {
  const plain = await readFile(file)
  const squeezed = await brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
  await writeFile(`${file}.br`, squeezed)
  await writeFile(`${file}.gz`, await zip(plain, { level: 9 }))
}

/** Writes each text file of the build also as `.br` and `.gz`, so that the server compresses nothing at run time. */
export function compressAhead(): Plugin {
  const place = { folder: 'dist' }
  return {
    name: 'compress-ahead',
    apply: 'build',
    configResolved: (config) => {
      place.folder = join(config.root, config.build.outDir)
    },
    closeBundle: async () => {
      const files = await readdir(place.folder, { recursive: true })
      for (const file of files.filter((name) => worthIt.test(name))) await compress(join(place.folder, file))
    },
  }
}
