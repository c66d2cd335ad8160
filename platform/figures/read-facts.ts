import type { TreeName } from '../access/rule.ts'
import type { Transaction } from '../database/transaction.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Sheet } from './counters.ts'

/** A row of facts to read. */
export type AskedFact = { readonly node: string; readonly month: Day; readonly sheet: Sheet }

/** Rows of facts, and for which figures and which slice. */
export type AskedFacts = {
  /** On whose behalf: a reader must reach `node`; `house` is for what the house itself computes or publishes. */
  readonly as: 'reader' | 'house'
  readonly tree: TreeName
  readonly node: string
  readonly figures: readonly string[]
  /** `kind:letter`; everything unless told. */
  readonly slice: string | undefined
  readonly rows: readonly AskedFact[]
}

/** How fresh an answer is: up to when entries are in it, and how long the oldest one not yet in it has waited. */
export type Freshness = { readonly asOf: Instant; readonly lagSeconds: number }

export type ReadFacts = {
  readonly freshness: Freshness
  /** Numbers of the figures, by id. */
  readonly codes: Readonly<Record<string, number>>
  /** Number of the slice; 0 for everything, -1 for one nobody has met. */
  readonly slice: number
  /** By the place of the row among those asked for; nothing is said about rows that hold nothing. */
  readonly payloads: ReadonlyMap<number, Buffer>
}

type Head = Freshness & { readonly codes: Record<string, number> | null; readonly slice: number | null }
type Line = { readonly at: number; readonly packed: string } & Head

// All in one journey. Packed as base64: the driver would make two letters of every byte.
const textFor = (found: string): string => `
select 0 as at, '' as packed, (select json_object_agg(id, code) from figure.figure_code where id = any($6)) as codes,
  (select code from figure.slice_code where name = $7) as slice, clock_timestamp() as "asOf",
  figure.lag_seconds() as "lagSeconds"
union all
select at, encode(payload, 'base64'), null, null, null, null from ${found}`

const readerText = textFor(
  'figure.facts_in_reach($1::text, $2::text, $3::text[], $4::date[], $5::int[], $7::text is not null)',
)
const houseText = textFor(`(
  select g.at::int4 as at, case when $7::text is null then substring(f.payload for f.all_bytes) else f.payload end as payload
  from unnest($3::text[], $4::date[], $5::int[]) with ordinality as g(node, month, sheet, at)
  join figure.fact f on f.tree = $1 and f.node = g.node and f.sheet = g.sheet and f.month = g.month
  where $2::text is not null
) as found`)

/** Reads rows of facts, with the numbers of figures and slice, and how fresh all this is. */
export async function readFacts(tx: Transaction, asked: AskedFacts): Promise<ReadFacts> {
  const { rows: lines } = await tx.query<Line>(asked.as === 'reader' ? readerText : houseText, [
    asked.tree,
    asked.node,
    asked.rows.map(({ node }) => node),
    asked.rows.map(({ month }) => month),
    asked.rows.map(({ sheet }) => sheet),
    asked.figures,
    asked.slice ?? null,
  ])
  const [head, ...found] = lines
  if (head?.at !== 0) throw new Error('the facts have no head')
  return {
    freshness: { asOf: head.asOf, lagSeconds: head.lagSeconds },
    codes: head.codes ?? {},
    slice: asked.slice === undefined ? 0 : (head.slice ?? -1),
    payloads: new Map(found.map(({ at, packed }) => [at - 1, Buffer.from(packed, 'base64')])),
  }
}
