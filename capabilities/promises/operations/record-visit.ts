import { actsThere } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type ContactEvent, contactStream, type Visited, visitStream } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { guestOrOwn, replayVillage } from '../rules/visiting.ts'
import { requirePlace, sealWords } from './promise-command.ts'

export const recordVisit = command(promisesContract.recordVisit, {
  stream: ({ visitId }) => visitStream(visitId),
  also: ({ placeId }) => [contactStream(placeId)],
  prepare: async ({ visitId, text }, call) => sealWords(call, visitStream(visitId), text),
  replay: replayVillage,
  subject: () => null,
  access: promisesAccess.staff,
  anywhere: 'A leader visits the villages given to them, wherever the post is',
  decide: (given): (ContactEvent | Visited)[] => {
    const { input, state, others, actor, trees, facts } = given
    if (state.isVisited) throw new Problem('conflict', promiseProblems.alreadyThere)
    const { placeId, households, caseIds } = input
    requirePlace(trees, placeId)
    const personId = actor.kind === 'staff' ? actor.personId : ''
    const isAssigned = others(contactStream(placeId)).contacts.some((one) => one.personId === personId)
    const isWithin = actsThere(actor, { placeId, organisationId: null }, trees)
    const isGuest = guestOrOwn(isAssigned, isWithin) === 'guest'
    const data = { personId, content: facts.content, households, caseIds, isGuest }
    const when = given.occurredAt < given.now && { occurredAt: given.occurredAt }
    return [{ type: 'promises.place-visited.v1', place: placeId, ...when, data }]
  },
  secrets: ({ rows }) => rows,
  reply: ({ input, others, actor }) => {
    const mine = others(contactStream(input.placeId)).contacts.filter(
      (one) => actor.kind === 'staff' && one.personId === actor.personId,
    )
    return { visitId: input.visitId, isGuest: mine.length === 0 }
  },
})
