import type { Transaction } from '#platform/database/transaction.ts'
import { fingerprints } from '#platform/text/fingerprints.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Case } from '../rules/case-state.ts'
import { readBoardText, readTold } from '../told.ts'
import { isLive } from './case-rows.ts'
import type { Touched } from './touched-cases.ts'

/** Keyed prints of words: enough to find and compare, not enough to read. */
export const printsOf = (vault: Vault, text: string): readonly number[] =>
  fingerprints(text, vault.keyFor('cases words'))

const wordsRow = (state: Case, prints: readonly number[]) => ({
  case_id: state.caseId,
  kind: state.about.kind,
  status: state.status,
  is_live: isLive(state),
  is_merged: state.mergedInto !== null,
  place_id: state.place,
  received_at: state.receivedAt,
  joined: state.duplicates.length,
  prints,
  organisation_id: state.responsible.organisationId,
})

const newText = `
insert into cases.case_words (case_id, kind, status, is_live, is_merged, place_id, place_at, organisation_at, received_at, joined, prints)
select g.case_id, g.kind, g.status, g.is_live, g.is_merged, g.place_id, p.low, o.low, g.received_at, g.joined, g.prints
from jsonb_to_recordset($1) as g(case_id uuid, kind text, status text, is_live boolean, is_merged boolean, place_id text,
  received_at timestamptz, joined integer, prints integer[], organisation_id text)
left join tree.node p on p.tree = 'place' and p.id = g.place_id
left join tree.node o on o.tree = 'organisation' and o.id = g.organisation_id
on conflict (case_id) do nothing`

const changedText = `
update cases.case_words as w set status = g.status, is_live = g.is_live, is_merged = g.is_merged, joined = g.joined,
  organisation_at = tree.position('organisation', g.organisation_id)
from jsonb_to_recordset($1) as g(case_id uuid, status text, is_live boolean, is_merged boolean, joined integer, organisation_id text)
where w.case_id = g.case_id`

/** What likeness and search work with; the words themselves stay in the vault. */
export async function writeWords(tx: Transaction, cases: readonly Touched[], vault: Vault): Promise<void> {
  const begun = cases.filter(({ isNew }) => isNew)
  const changed = cases.filter(({ isNew }) => !isNew)
  if (begun.length > 0) {
    const texts = await vault.openContent(
      tx,
      begun.map(({ state }) => state.content.secretId),
    )
    const rows = begun.map(({ state }) => {
      const kept = texts.get(state.content.secretId)
      return wordsRow(state, kept === undefined ? [] : printsOf(vault, readTold(kept).text))
    })
    await tx.query(newText, [JSON.stringify(rows)])
  }
  if (changed.length > 0) {
    await tx.query(changedText, [JSON.stringify(changed.map(({ state }) => wordsRow(state, [])))])
  }
}

const boardText = `
insert into cases.board (case_id, place_id, place_at, number, kind, title, outcome, result, closed_as, answered_at, working_minutes)
select g.case_id, g.place_id, tree.position('place', g.place_id), g.number, g.kind, g.title, g.outcome, g.result, g.closed_as,
  g.answered_at, g.working_minutes
from jsonb_populate_recordset(null::cases.board, $1) as g
on conflict (case_id) do update set title = excluded.title, outcome = excluded.outcome, result = excluded.result,
  closed_as = excluded.closed_as, answered_at = excluded.answered_at, working_minutes = excluded.working_minutes`

/** The public board: only what a person put there in words that name nobody; a case opened again leaves it. */
export async function writeBoard(
  tx: Transaction,
  cases: readonly Touched[],
  given: { vault: Vault; numberOf: (caseId: string) => string },
): Promise<void> {
  const shown = cases.flatMap(({ state }) =>
    state.published && state.answer ? [{ state, published: state.published, answer: state.answer }] : [],
  )
  const hidden = cases
    .filter(({ state, isNew }) => !isNew && (state.published === null || state.answer === null))
    .map(({ state }) => state.caseId)
  if (hidden.length > 0) await tx.query('delete from cases.board where case_id = any ($1::uuid[])', [hidden])
  if (shown.length === 0) return
  const texts = await given.vault.openContent(
    tx,
    shown.map(({ published }) => published.secretId),
  )
  const rows = shown.flatMap(({ state, published, answer }) => {
    const kept = texts.get(published.secretId)
    if (kept === undefined) return []
    return [
      {
        case_id: state.caseId,
        place_id: state.place,
        number: given.numberOf(state.caseId),
        kind: state.about.kind,
        ...readBoardText(kept),
        result: answer.result,
        closed_as: state.closedAs,
        answered_at: answer.at,
        working_minutes: answer.handlingMinutes,
      },
    ]
  })
  await tx.query(boardText, [JSON.stringify(rows)])
}
