import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Finding, Row, Wish } from './row.ts'

type Kind = 'bench' | 'drill'

const folders: Readonly<Record<Kind, string>> = { bench: 'rows', drill: 'drills' }

const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`

async function rowsOf(kind: Kind): Promise<Row[]> {
  const folder = join(import.meta.dirname, folders[kind])
  const files = readdirSync(folder).filter(
    (name) => /^[pr]\d\d-.*\.ts$/.test(name) && !name.includes('.test.'),
  )
  const modules = await Promise.all(files.sort().map((name) => import(join(folder, name))))
  return modules.map((module) => module.row)
}

async function find(row: Row, wish: Wish): Promise<Finding> {
  const started = performance.now()
  process.stderr.write(`${row.id} ${row.title} …\n`)
  const found = await row.run(wish)
  process.stderr.write(
    `${row.id} ${found.holds ? 'holds' : 'DOES NOT HOLD'} (${Math.round((performance.now() - started) / 1000)} s)\n`,
  )
  return {
    id: row.id,
    date: new Date().toISOString().slice(0, 10),
    machine,
    ...found,
    size: { ...found.size, quick: wish.quick },
  }
}

const cell = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'object' && value !== null ? `(${cell({ ...value })})` : String(value)}`,
    )
    .join('; ')

const line = (found: Finding, title: string): string =>
  `| ${found.id} | ${title} | ${found.target} | ${cell(found.ours)} | ${cell(found.beside)} | ${found.ratio ?? ''} | ${found.holds ? 'yes' : 'no'} | ${cell(found.size)} | ${found.date} | ${found.note ?? ''} |`

const resultsFile = join(import.meta.dirname, '..', 'docs', 'benchmarks.md')
const head =
  '| row | what | target | ours | beside, in the same run | ratio | holds | size | date | note |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
const introduction = `# Benchmarks and drills

Written by \`npm run bench\` and \`npm run drill\`; run again to see your own machine. Times in milliseconds unless the name says otherwise. \`quick true\` in the
size means the small size that ends within a minute; \`--largest\` takes the sizes of the targets where those take many minutes. Machine of these runs: ${machine}, shared and noisy: read ratios before times.
`

function keepResult(rowId: string, text: string): void {
  const before = new Map<string, string>()
  try {
    for (const kept of readFileSync(resultsFile, 'utf8').split('\n')) {
      const id = /^\| ([PR]\d+) \|/.exec(kept)?.[1]
      if (id) before.set(id, kept)
    }
  } catch {
    process.stderr.write('docs/benchmarks.md is new\n')
  }
  const isQuick = (one: string) => one.includes('quick true')
  // A quick run never takes the place of a whole one.
  if (!isQuick(text) || isQuick(before.get(rowId) ?? text)) before.set(rowId, text)
  const all = [...before].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
  writeFileSync(resultsFile, `${introduction}\n${head}\n${all.map(([, one]) => one).join('\n')}\n`)
}

/** Measures a row and keeps what it found; one that breaks off does not take the others along. */
async function isMeasured(row: Row, wish: Wish, isJson: boolean): Promise<boolean> {
  try {
    const found = await find(row, wish)
    console.log(isJson ? JSON.stringify(found) : line(found, row.title))
    keepResult(row.id, line(found, row.title))
    return true
  } catch (failure) {
    process.stderr.write(
      `${row.id} BROKE OFF: ${failure instanceof Error ? failure.stack : String(failure)}\n`,
    )
    return false
  }
}

async function main(): Promise<void> {
  const [kind, ...words] = process.argv.slice(2)
  if (kind !== 'bench' && kind !== 'drill')
    throw new Error('usage: bench|drill [ROW …] [--quick|--largest] [--json]')
  const wanted = words.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase())
  const wish = { quick: words.includes('--quick'), largest: words.includes('--largest') }
  const rows = (await rowsOf(kind)).filter((row) => wanted.length === 0 || wanted.includes(row.id))
  if (rows.length === 0) throw new Error(`no such row: ${wanted.join(', ')}`)
  const isJson = words.includes('--json')
  let broken = 0
  for (const row of rows) if (!(await isMeasured(row, wish, isJson))) broken += 1
  process.exit(broken === 0 ? 0 : 1)
}

await main()
