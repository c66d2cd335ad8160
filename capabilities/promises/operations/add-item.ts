import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Decided, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type GatheringEvent, listStream, promiseStream } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { keyOf, type List, listItem, replayBoard } from '../rules/gathering.ts'
import { requireOrganisation, standingOf } from './promise-command.ts'

export const addItem = command(promisesContract.addItem, {
  stream: ({ listId }) => listStream(listId),
  also: ({ promiseId }) => [promiseStream(promiseId)],
  prepare: nothing,
  replay: replayBoard,
  subject: ({ state }) => state,
  access: promisesAccess.runHere,
  see: promisesAccess.staff,
  decide: ({ input, state, others, now, trees }): Decided<GatheringEvent>[] => {
    const list = existingList(state.list)
    requireOrganisation(trees, input.ownerId)
    const stream = promiseStream(input.promiseId)
    if (others(stream).promise !== null) throw new Problem('conflict', promiseProblems.alreadyThere)
    const place = input.placeId ?? list.place
    if (!trees.within('place', place, list.place)) {
      throw new Problem('rule-broken', promiseProblems.unknownPlace, { place })
    }
    const { promiseId, listId, title, ownerId, dueOn, milestones } = input
    const promising = { ownerId, dueOn, milestones }
    const events = listItem(list, { promiseId, listId, title, place, promising }, dayOf(now))
    const data = { promiseId, key: keyOf(title, place) }
    return [
      { type: 'promises.item-listed.v1', place, organisation: list.convenerId, data },
      ...events.map((event) => ({ ...event, stream })),
    ]
  },
  reply: ({ input, others, actor, trees }) =>
    standingOf({ state: others(promiseStream(input.promiseId)), actor, trees, facts: { voter: undefined } }),
})

/** The list an item is put on. */
export function existingList(list: List | null): List {
  if (list === null) throw new Problem('not-found', houseProblems.notFound)
  return list
}
