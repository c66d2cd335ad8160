import { spawn } from 'node:child_process'
import path from 'node:path'

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }
/** What a section came to, and what it printed of its failures. */
type Outcome = Counts & { readonly failures: string }
type Section = { readonly name: string; readonly run: () => Promise<Outcome> }

const root = path.resolve(import.meta.dirname, '..')
const bin = path.join(root, 'node_modules', '.bin')

type Ended = { readonly code: number; readonly output: string }

/** Runs a program, shows what it prints, and keeps it for counting. */
function runProgram(name: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(path.join(bin, name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        process.stdout.write(chunk)
      })
    }
    child.on('error', (failure) => resolve({ code: 1, output: failure.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** How much of what a section printed of its failures is said again at the end, in characters. */
const mostRepeated = 4_000

/** A tool that says yes or no counts as one. */
const oneOf = async (name: string, ...args: readonly string[]): Promise<Outcome> => {
  const { code, output } = await runProgram(name, args)
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: '' }
    : { passed: 0, failed: 1, skipped: 0, failures: output.slice(0, mostRepeated) }
}

const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function countIn(output: string, word: string): number {
  const summary = output.replace(colour, '').match(/^\s*Tests\s.*$/m)?.[0] ?? ''
  return Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0)
}

/** What Vitest says of failures stands between its heading for them and its summary. */
function failuresIn(output: string): string {
  const plain = output.replace(colour, '')
  const start = plain.search(/^.*Failed (Suites|Tests) \d+/m)
  return start < 0 ? plain.slice(-mostRepeated) : plain.slice(start, start + mostRepeated)
}

/** Vitest counts its tests; a run that ended badly without a failed test counts as one failure. */
async function tests(...args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runProgram('vitest', ['run', ...args])
  const failed = countIn(output, 'failed')
  return {
    passed: countIn(output, 'passed'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: countIn(output, 'skipped'),
    failures: code === 0 ? '' : failuresIn(output),
  }
}

const sections: readonly Section[] = [
  { name: 'types', run: () => oneOf('tsc', '-p', '.') },
  { name: 'lint', run: () => oneOf('biome', 'ci', '--colors=off', '--diagnostic-level=error', '.') },
  { name: 'nothing unused', run: () => oneOf('knip') },
  { name: 'unit and operations', run: () => tests() },
  { name: 'pages', run: () => oneOf('vite', 'build', '--logLevel', 'warn') },
  { name: 'journeys', run: () => tests('--config', 'e2e/vitest.config.ts') },
]

/** Sums what all sections came to; failures are said once more, so that they are found at the end of a long output. */
function close(outcomes: readonly Outcome[]): void {
  const sum = (pick: (outcome: Counts) => number) =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0)
  const failed = sum((outcome) => outcome.failed)
  const skipped = sum((outcome) => outcome.skipped)
  for (const { failures } of outcomes) if (failures !== '') process.stdout.write(`\n${failures}\n`)
  process.stdout.write(
    `\n${sum((outcome) => outcome.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const outcomes: Outcome[] = []
  for (const { name, run } of sections) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const start = performance.now()
    process.stdout.write(`\n== ${name}\n`)
    const outcome = await run()
    outcomes.push(outcome)
    const seconds = Math.round((performance.now() - start) / 1000)
    process.stdout.write(`== ${name}: ${outcome.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`)
  }
  close(outcomes)
}

await main()
