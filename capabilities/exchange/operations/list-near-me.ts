import { bookletOf } from '#platform/access/booklet.ts'
import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { kindOf } from '../words.ts'
import { findCheckIn, findParticipant, findTechnician, pastOf } from '../views/read-people.ts'
import { servedBy } from '../views/read-occasions.ts'
import { suitingOccasions, suitingRows } from './matching-step.ts'
import { pathOf } from './span-of.ts'

/** What is needed near the home of whoever holds the booklet; repairs only for those of the team. */
export const listNearMe = query(exchangeContract.listNearMe, {
  subject: async (tx, _input, { actor }) => {
    const participantId = bookletOf(actor)
    const own = participantId === null ? undefined : await findParticipant(tx, participantId)
    return participantId !== null && own ? { participantId, ...own } : undefined
  },
  access: exchangeAccess.booklet,
  reply: async (tx, { call, subject: { participantId, placeId, skills } }) => {
    const checkIn = await findCheckIn(tx, participantId)
    const technician = await findTechnician(tx, participantId)
    const isOnTeam = technician?.isAdmitted ?? false
    const giver = {
      path: pathOf(call, placeId),
      skills: [...skills, ...(isOnTeam ? (technician?.skills ?? []) : [])],
      times: checkIn?.times ?? [],
      past: { ...(await pastOf(tx, participantId)), ...(await servedBy(tx, participantId)) },
    }
    const matches = await suitingRows(tx, call, {
      giver,
      list: 'need',
      isWanted: ({ kind, posterId }) =>
        posterId !== participantId && (isOnTeam || kindOf(kind).isForTeam !== true),
    })
    return { matches, occasions: await suitingOccasions(tx, call, giver) }
  },
})
