import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { FactAnswered, FactAsked, FactEvent, FormFilled } from '../events.ts'

const factIdOf = (entry: Entry): string => entry.stream.slice('fact:'.length)

/** What was asked of whom, the answers that are kept, and how often forms used them. */
export const factsView: View = {
  name: 'reports.fact',
  of: ['reports.asked.v1', 'reports.answered.v1', 'reports.filled.v1'],
  tables: ['reports.fact', 'reports.fact_kind'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<FactEvent | FormFilled>(entries)) {
      if (entry.type === 'reports.asked.v1') await ask(tx, entry)
      else if (entry.type === 'reports.answered.v1') await answer(tx, entry)
      else await countUses(tx, entry)
    }
  },
}

async function ask(tx: Transaction, entry: Entry<FactAsked>): Promise<void> {
  const { askId, key, name, unit, valueKind, tree, nodes, ownerId } = entry.data
  const factId = factIdOf(entry)
  await tx.query(
    `insert into reports.fact_kind (fact_id, key, name, unit, value_kind) values ($1, $2, $3, $4, $5)
     on conflict (fact_id) do update set unit = excluded.unit, value_kind = excluded.value_kind`,
    [factId, key, name, unit, valueKind],
  )
  await tx.query(
    `insert into reports.fact (fact_id, tree, node, place_at, organisation_at, node_organisation_at, owner_id, ask_id, asked_on, is_open)
     select $1, $2, node, case when $2 = 'place' then tree.position('place', node) end, tree.position('organisation', $3),
       case when $2 = 'organisation' then tree.position('organisation', node) end, $3, $4, $5, true
     from unnest($6::text[]) as node
     on conflict (fact_id, node) do update set organisation_at = excluded.organisation_at, owner_id = excluded.owner_id,
       ask_id = excluded.ask_id, asked_on = excluded.asked_on, is_open = true, number = null, day = null, words_id = null,
       given_on = null, good_until = null`,
    [factId, tree, ownerId, askId, entry.occurredOn, nodes],
  )
}

async function answer(tx: Transaction, entry: Entry<FactAnswered>): Promise<void> {
  const { askId, on, goodUntil, answers } = entry.data
  const given = answers.map(({ node, number, day, words }) => ({
    node,
    number,
    day,
    words: words?.secretId ?? null,
  }))
  await tx.query(
    `update reports.fact f set is_open = false, number = g.number, day = g.day, words_id = g.words, given_on = $4, good_until = $5
     from jsonb_to_recordset($3) as g(node text, number double precision, day date, words uuid)
     where f.fact_id = $1 and f.ask_id = $2 and f.node = g.node`,
    [factIdOf(entry), askId, JSON.stringify(given), on, goodUntil],
  )
}

async function countUses(tx: Transaction, { data, occurredOn }: Entry<FormFilled>): Promise<void> {
  if (data.used.length === 0) return
  await tx.query(
    `update reports.fact f set uses = uses + 1, last_used_on = $2
     from jsonb_to_recordset($1) as g("factId" text, node text) where f.fact_id = g."factId" and f.node = g.node`,
    [JSON.stringify(data.used), occurredOn],
  )
}
