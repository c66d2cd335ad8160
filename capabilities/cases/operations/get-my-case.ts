import { query } from '#platform/operations/query.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { caseAccess } from '../access.ts'
import { caseNumber } from '../case-number.ts'
import { casesContract } from '../contract.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import type { CaseEntry } from '../rules/replay-case.ts'
import { readTold } from '../told.ts'
import { promisedAt } from '../views/case-rows.ts'
import { namesOf } from '../views/ladder.ts'
import { type CaseHistory, openWords, organisationsIn, readOwnCase, stepOf } from '../views/read-case.ts'

/** Follow every step of the case that the receipt opens. */
export const getMyCase = query(casesContract.getMyCase, {
  subject: (tx) => readOwnCase(tx),
  access: (actor, { state }, trees) => caseAccess.getMyCase(actor, state, trees),
  reply: async (tx, { call, subject }) => ({
    ...(await presentMine(tx, subject, call.house.vault)),
    abilities: abilitiesOf(subject.state, call.actor, call.house.trees),
  }),
})

/** Words among offices are not the author's business; that a step was taken is. */
const wordsAmongOffices: readonly string[] = [
  'cases.dispatched.v1',
  'cases.dispatch-disputed.v1',
  'cases.dispute-decided.v1',
  'cases.whistled.v1',
  'cases.whistle-part-finished.v1',
  'cases.whistle-recalled.v1',
  'cases.supervised.v1',
  'cases.followed-up.v1',
  'cases.unmerged.v1',
]

const notForAuthors: readonly string[] = [
  'cases.duplicate-joined.v1',
  'cases.duplicate-left.v1',
  'cases.first-response-missed.v1',
  'cases.published.v1',
  'cases.unpublished.v1',
]

async function presentMine(tx: Transaction, history: CaseHistory, vault: Vault) {
  const { state } = history
  const shown = history.entries.filter((entry) => !notForAuthors.includes(entry.type))
  const texts = await openWords(tx, vault, shown)
  const nameOf = await namesOf(tx, {
    organisations: organisationsIn(history),
    places: state.place === null ? [] : [state.place],
  })
  const kept = texts.get(state.content.secretId)
  const told = kept === undefined ? undefined : readTold(kept)
  const present = (entry: CaseEntry) => {
    const step = stepOf(entry, { texts, nameOf, isErased: state.isErased })
    return wordsAmongOffices.includes(entry.type) ? { ...step, text: null } : step
  }
  return {
    caseId: state.caseId,
    number: caseNumber(state.caseId),
    kind: state.about.kind,
    status: state.status,
    text: told?.text ?? null,
    photos: [...state.photos],
    where: told === undefined ? null : whereOf(told, state.place),
    placeName: nameOf(state.place),
    responsibleName: nameOf(state.responsible.organisationId),
    receivedAt: state.receivedAt,
    promisedAt: promisedAt(state),
    confirmBy: state.status === 'answered' ? (state.answer?.confirmBy ?? null) : null,
    stopped: state.stopped && { why: state.stopped.why, since: state.stopped.since },
    result: state.answer?.result ?? null,
    closedAs: state.closedAs,
    hasRated: state.closings > 0 && state.lastRatedClosing === state.closings,
    joined: state.duplicates.length,
    isMerged: state.mergedInto !== null,
    steps: shown.map(present),
  }
}

/** Where it is, as it was told. */
export const whereOf = (
  { point, address }: { point: { longitude: number; latitude: number } | null; address: string | null },
  placeId: string | null,
) => ({
  ...(point && { point }),
  ...(placeId !== null && { placeId }),
  ...(address !== null && { address }),
})
