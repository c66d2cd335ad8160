import type { Transaction } from '#platform/database/transaction.ts'
import type { Meaning, TreeName, ValueKind } from '../words.ts'

/** What clerks chose for labels before: for this very form first, else for the same label in any other, newest first. */
export async function chosenMeanings(
  tx: Transaction,
  formId: string,
  prints: readonly string[],
): Promise<ReadonlyMap<string, Meaning>> {
  const { rows } = await tx.query<{ print: string; meaning: Meaning }>(
    `select distinct on (print) print, meaning from reports.meaning where print = any($2)
     order by print, form_id = $1 desc, chosen_at desc`,
    [formId, prints],
  )
  return new Map(rows.map(({ print, meaning }) => [print, meaning]))
}

/** Which nodes clerks chose for names before. */
export async function chosenNodes(
  tx: Transaction,
  tree: TreeName,
  prints: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ print: string; node: string }>(
    'select print, node from reports.chosen_node where tree = $1 and print = any($2)',
    [tree, prints],
  )
  return new Map(rows.map(({ print, node }) => [print, node]))
}

export type FactKind = {
  readonly factId: string
  readonly key: string
  readonly name: string
  readonly unit: string | null
  readonly valueKind: ValueKind
}

/** Everything that was ever asked for, by name. */
export async function factKinds(tx: Transaction): Promise<FactKind[]> {
  const { rows } = await tx.query<FactKind>(
    `select fact_id as "factId", key, name, unit, value_kind as "valueKind" from reports.fact_kind order by name`,
  )
  return rows
}

export type KeptFact = {
  readonly factId: string
  readonly node: string
  readonly ownerName: string
  readonly askedOn: string
  readonly isOpen: boolean
  readonly number: number | null
  readonly day: string | null
  readonly wordsId: string | null
  readonly givenOn: string | null
  readonly goodUntil: string | null
}

/** What is kept or awaited of these facts about these nodes. */
export async function keptFacts(
  tx: Transaction,
  factIds: readonly string[],
  nodes: readonly string[],
): Promise<KeptFact[]> {
  const { rows } = await tx.query<KeptFact>(
    `select f.fact_id as "factId", f.node, coalesce(o.name, '') as "ownerName", f.asked_on as "askedOn", f.is_open as "isOpen",
       f.number, f.day, f.words_id as "wordsId", f.given_on as "givenOn", f.good_until as "goodUntil"
     from reports.fact f left join reports.organisation o on o.id = f.owner_id
     where f.fact_id = any($1) and f.node = any($2)`,
    [factIds, nodes],
  )
  return rows
}
