import { createInterface } from 'node:readline'
import { openPool } from '#platform/database/pool.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { appendEntries, type NewEntry } from '#platform/ledger/append.ts'

/** A process of its own that writes without pause and says every number that is safe; meant to be killed. */
const [url = '', name = '', isCareless = ''] = process.argv.slice(2)
const pool = openPool(url)
pool.on('error', () => {})
const callers = 8

const entryOf = (stream: string): NewEntry => ({
  stream,
  version: 1,
  type: 'tests.told.v1',
  at: new Date().toISOString(),
  occurredOn: '2026-01-05',
  place: 'grid',
  data: { kind: 'k0', channel: 'qr', households: 1 },
  ...{
    organisation: null,
    actor: 'job:drill',
    actingAs: null,
    subject: null,
    key: null,
    digest: null,
    token: null,
  },
})

const isThere = async (stream: string): Promise<boolean> =>
  Boolean((await pool.query('select from ledger.entry where stream = $1', [stream])).rowCount)

/** Tries until it is certain: an answer that never came is asked for again, under the same name. */
async function tell(stream: string): Promise<void> {
  for (;;) {
    try {
      await writeTransaction(pool, (tx) => appendEntries(tx, [entryOf(stream)]))
      return
    } catch {
      if (await isThere(stream).catch(() => false)) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

let next = 0
let isOver = false
createInterface({ input: process.stdin }).on('close', () => {
  isOver = true
})

async function caller(): Promise<void> {
  while (!isOver) {
    const stream = `kill-${name}-${next}`
    next += 1
    if (isCareless === 'careless') process.stdout.write(`${stream}\n`)
    await tell(stream)
    if (isCareless !== 'careless') process.stdout.write(`${stream}\n`)
  }
}

process.stdout.write('ready\n')
await Promise.all(Array.from({ length: callers }, caller))
await pool.end()
