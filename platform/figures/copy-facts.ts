import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Transaction } from '../database/transaction.ts'
import type { FactRow } from './fold.ts'
import type { PackedNode } from './roll-up.ts'

// COPY itself goes past row-level security and is refused where there is any; so it fills a table of this transaction.
const madeText = `
create temporary table made_fact (node text not null, all_bytes integer not null, payload bytea not null) on commit drop;
alter table made_fact alter column payload set storage external`
const keepText = `
insert into figure.fact (tree, node, month, sheet, all_bytes, payload)
select $1, node, $2::date, $3, all_bytes, payload from made_fact`

const begin = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const end = Buffer.from([0xff, 0xff])

const chunkBytes = 1 << 20
const numberBytes = 4
const columns = 3

/** Rows as COPY takes them in its binary form. */
export class CopiedFacts {
  readonly #chunks: Buffer[] = [begin]
  #chunk = Buffer.alloc(0)
  #at = 0
  count = 0

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#chunk.length) return
    this.#chunks.push(this.#chunk.subarray(0, this.#at))
    this.#chunk = Buffer.allocUnsafe(Math.max(chunkBytes, bytes))
    this.#at = 0
  }

  /** Adds one row. */
  add({ node, packed }: PackedNode): void {
    const nodeBytes = Buffer.byteLength(node)
    this.#room(2 + 4 * numberBytes + nodeBytes + packed.payload.length)
    this.#at = this.#chunk.writeInt16BE(columns, this.#at)
    this.#at = this.#chunk.writeInt32BE(nodeBytes, this.#at)
    this.#at += this.#chunk.write(node, this.#at)
    this.#at = this.#chunk.writeInt32BE(numberBytes, this.#at)
    this.#at = this.#chunk.writeInt32BE(packed.allBytes, this.#at)
    this.#at = this.#chunk.writeInt32BE(packed.payload.length, this.#at)
    this.#chunk.set(packed.payload, this.#at)
    this.#at += packed.payload.length
    this.count += 1
  }

  /** Everything, from the first byte of the copy to its last. */
  chunks(): Buffer[] {
    return [...this.#chunks, this.#chunk.subarray(0, this.#at), end]
  }
}

/** Makes the table that copied rows pass through. */
export async function openCopying(tx: Transaction): Promise<void> {
  await tx.query(madeText)
}

/** Stores rows of a month that has none yet. */
export async function copyFacts(
  tx: Transaction,
  facts: CopiedFacts,
  { tree, month, sheet }: Omit<FactRow, 'node'>,
): Promise<void> {
  if (facts.count === 0) return
  const target = tx.client.query(copyFrom('copy made_fact from stdin (format binary)'))
  await pipeline(Readable.from(facts.chunks()), target)
  await tx.query(keepText, [tree, month, sheet])
  await tx.query('truncate made_fact')
}
