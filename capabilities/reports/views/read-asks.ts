import type { Transaction } from '#platform/database/transaction.ts'
import type { ValueKind } from '../words.ts'

export type OpenAsk = {
  readonly factId: string
  readonly askId: string
  readonly name: string
  readonly unit: string | null
  readonly valueKind: ValueKind
  readonly ownerId: string
  readonly ownerName: string
  readonly askedOn: string
  readonly nodes: readonly { readonly nodeId: string; readonly name: string }[]
}

/** What is awaited of organisations within the reader's reach, the oldest first. */
export async function openAsks(tx: Transaction): Promise<OpenAsk[]> {
  const { rows } = await tx.query<OpenAsk>(
    `select f.fact_id as "factId", f.ask_id as "askId", k.name, k.unit, k.value_kind as "valueKind", f.owner_id as "ownerId",
       coalesce(o.name, '') as "ownerName", f.asked_on as "askedOn",
       json_agg(json_build_object('nodeId', f.node, 'name', coalesce(p.name, n.name, f.node)) order by f.node) as nodes
     from reports.fact f join reports.fact_kind k on k.fact_id = f.fact_id
     left join reports.organisation o on o.id = f.owner_id
     left join reports.place p on f.tree = 'place' and p.id = f.node
     left join reports.organisation n on f.tree = 'organisation' and n.id = f.node
     where f.is_open group by 1, 2, 3, 4, 5, 6, 7, 8 order by f.asked_on, k.name limit 200`,
  )
  return rows
}

export type ReturnedFact = {
  readonly name: string
  readonly unit: string | null
  readonly nodeName: string
  readonly ownerName: string
  readonly number: number | null
  readonly day: string | null
  readonly wordsId: string | null
  readonly givenOn: string
  readonly goodUntil: string | null
  readonly uses: number
  readonly lastUsedOn: string | null
}

/** The answers that are kept within the reader's reach, with the forms they went into. */
export async function givenFacts(tx: Transaction): Promise<ReturnedFact[]> {
  const { rows } = await tx.query<ReturnedFact>(
    `select k.name, k.unit, coalesce(p.name, n.name, f.node) as "nodeName", coalesce(o.name, '') as "ownerName", f.number, f.day,
       f.words_id as "wordsId", f.given_on as "givenOn", nullif(f.good_until, '9999-12-31') as "goodUntil", f.uses, f.last_used_on as "lastUsedOn"
     from reports.fact f join reports.fact_kind k on k.fact_id = f.fact_id
     left join reports.organisation o on o.id = f.owner_id
     left join reports.place p on f.tree = 'place' and p.id = f.node
     left join reports.organisation n on f.tree = 'organisation' and n.id = f.node
     where f.given_on is not null order by f.given_on desc, k.name, f.node limit 5000`,
  )
  return rows
}
