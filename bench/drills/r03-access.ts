import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capabilitiesWith } from '#app/capabilities.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.ts'
import { openPool } from '#platform/database/pool.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { Row } from '../row.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const matrixFile = path.join(root, 'checks', 'access-matrix.md')

type Ended = { readonly code: number; readonly output: string }

function runTests(url: string, files: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const program = path.join(root, 'node_modules', '.bin', 'vitest')
    const child = spawn(program, ['run', ...files], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // CI: a snapshot that is missing is a failure and is never written.
      // biome-ignore lint/style/noProcessEnv: the child runs where this process runs, on another database
      env: { ...process.env, CI: '1', NO_COLOR: '1', GROUNDWORK_TEST_DATABASE_URL: url },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    child.on('error', (failure) => resolve({ code: 1, output: failure.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Every database made on such a server loses the wall around the list of matters while it is built. */
const brokenWall = `
create function public.take_wall_away() returns event_trigger language plpgsql as $$
begin
  if exists (select from pg_class where oid = to_regclass('cases.case_list') and relrowsecurity)
    then alter table cases.case_list disable row level security;
  end if;
end $$;
create event trigger take_wall_away on ddl_command_end when tag in ('ALTER TABLE', 'CREATE POLICY')
  execute function public.take_wall_away();`

async function withServer<Result>(prepare: string, run: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-drill-access-'))
  const server = await startEmbeddedPostgres({ folder })
  try {
    const address = new URL(server.superuserUrl)
    address.pathname = '/template1'
    const template = openPool(address.href)
    await template.query(prepare)
    await template.end()
    return await run(server.url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Matrix = { readonly operations: number; readonly callers: number; readonly cells: number }

function countMatrix(): Matrix {
  const [head = '', , ...rows] = readFileSync(matrixFile, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(2, -1)
      .filter((cell) => cell.trim() !== '').length
  return {
    operations: rows.length,
    callers: cellsOf(head),
    cells: rows.reduce((sum, line) => sum + cellsOf(line), 0),
  }
}

const operations = (): readonly Operation[] =>
  capabilitiesWith({ oidc: undefined }).flatMap((module) => Object.values<Operation>(module.operations))

const wallsTest = 'checks/database-walls.test.ts'

export const row: Row = {
  id: 'R3',
  title: 'every operation called by every kind of caller, inside and outside the scope',
  async run() {
    const broken = await withServer(brokenWall, (url) => runTests(url, [wallsTest]))
    const isCaught = broken.code !== 0 && broken.output.includes('cases.case_list')
    const matrix = countMatrix()
    const declared = operations()
    const held = await withServer('select', (url) =>
      runTests(url, [wallsTest, 'checks/access-matrix.test.ts']),
    )
    const exported = declared.filter(({ contract }) => /export/i.test(contract.path)).length
    const isWhole =
      matrix.operations === declared.length && matrix.cells === matrix.operations * matrix.callers
    if (held.code !== 0) process.stderr.write(held.output.slice(-4_000))
    return {
      size: { operations: declared.length, callers: matrix.callers, cells: matrix.cells },
      ours: {
        'operations not in the matrix': declared.length - matrix.operations,
        'answers as committed': held.code === 0 ? 'all' : 'not all',
        'exports among them': exported,
      },
      beside: { 'one table without its wall': { caught: isCaught ? 'yes' : 'no' } },
      ratio: null,
      target: 'all called; 0 answers that should not be; exports included',
      holds: isCaught && isWhole && held.code === 0,
      note: 'each answer is compared with checks/access-matrix.md, which people read and agree to; the control runs the test of the walls',
    }
  },
}
