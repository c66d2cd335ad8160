import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { abilitiesOf, voterOf } from '../rules/abilities.ts'
import { type BoardState, nothingYet } from '../rules/gathering.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { type FoundPromise, type FoundStep, readSteps } from '../views/read-promises.ts'

type NameOf = (id: string | null) => string | null

export const idsIn = ({ placeId, ownerId, askerId, convenerId }: FoundPromise) => [
  placeId,
  ownerId,
  askerId,
  convenerId,
]

/** One line of a list. */
export function rowOf(found: FoundPromise, nameOf: NameOf) {
  const {
    steps,
    invited,
    accept,
    notYet,
    convenerId: _c,
    askerId,
    confirmBy: _b,
    voters: _v,
    needsEvidence: _e,
    ...rest
  } = found
  return {
    ...rest,
    placeName: nameOf(found.placeId),
    ownerName: nameOf(found.ownerId),
    askerName: nameOf(askerId),
    steps: { done: steps.filter(({ doneOn }) => doneOn !== null).length, all: steps.length },
    voices: { invited, accept, notYet },
  }
}

/** As much of a promise as rights and abilities depend on. */
function stateOf(found: FoundPromise): BoardState {
  const { placeId: place, promiseId, kind, status, title, convenerId, gatheringId, listId, askerId } = found
  const { ownerId, dueOn, firstDueOn, steps, isLate, needsEvidence, acceptedAs, voters } = found
  const voices = voters.map((voter) => ({ voter, isThere: false }))
  const known = { promiseId, kind, status, title, place, convenerId, gatheringId, listId, askerId, ownerId }
  const unknown = { content: null, acceptors: [], done: null }
  return {
    ...nothingYet,
    promise: { ...known, ...unknown, needsEvidence, dueOn, firstDueOn, steps, isLate, voices, acceptedAs },
  }
}

/** The whole page of a promise, as far as this reader may see. */
export async function presentPromise(tx: Transaction, found: FoundPromise, call: Call) {
  const steps = await readSteps(tx, found.promiseId)
  const texts = await call.house.vault.openContent(
    tx,
    steps.flatMap(({ secretId }) => secretId ?? []),
  )
  const textOf = ({ secretId }: FoundStep) => (secretId === null ? null : (texts.get(secretId) ?? null))
  const nameOf = await namesOf(tx, idsIn(found))
  const voter = voterOf(call.actor, call.receiptHash)
  const reader = { trees: call.house.trees, ...(voter !== undefined && { voter }) }
  const raised = steps.find(({ what }) => what === 'raised')
  return {
    ...rowOf(found, nameOf),
    detail: raised ? textOf(raised) : null,
    convenerName: nameOf(found.convenerId),
    confirmBy: found.confirmBy,
    milestones: found.steps,
    needsEvidence: found.needsEvidence,
    thread: steps
      .filter(({ what }) => what !== 'raised')
      .map((step) => ({
        version: step.version,
        at: step.at,
        what: step.what,
        text: textOf(step),
        photos: [...step.photos],
        dueOn: step.dueOn,
        milestone: found.steps.find((one) => one.milestoneId === step.milestoneId)?.title ?? null,
      })),
    abilities: abilitiesOf(stateOf(found), call.actor, reader),
  }
}
