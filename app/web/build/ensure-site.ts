import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const note = path.join(root, 'dist', '.built-from')
const sources = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'app/web/**/*.*',
  'platform/**/*.{ts,tsx,css}',
  'capabilities/**/*.{ts,tsx,css,json}',
]

/** One digest of everything the pages are built from. */
async function digestOfSources(): Promise<string> {
  const files: string[] = []
  for await (const file of glob(sources, { cwd: root })) files.push(file)
  const digest = createHash('sha256')
  for (const file of files.filter((name) => !name.includes('.test.')).toSorted()) {
    digest
      .update(file)
      .update('\0')
      .update(await readFile(path.join(root, file)))
  }
  return digest.digest('hex')
}

const builtFrom = (): Promise<string> => readFile(note, 'utf8').catch(() => '')

/** Builds the pages unless they are already built from what lies here; true when it had to build. */
export async function ensureSite(): Promise<boolean> {
  const digest = await digestOfSources()
  if ((await builtFrom()) === digest) return false
  await buildForUse()
  await writeFile(note, digest)
  return true
}

// In a process of its own: whoever asks (a test, say) may run under another NODE_ENV, and would get pages for developing.
function buildForUse(): Promise<void> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--logLevel', 'warn', '--configLoader', 'native']
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'production' },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the pages could not be built'))))
  })
}
