import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { callingsOf, readTeam } from '../views/read-people.ts'
import { spanOf } from './span-of.ts'

export const listRepairTeam = query(exchangeContract.listRepairTeam, {
  subject: async (_tx, { placeId }) => ({ placeId, organisationId: null }),
  access: exchangeAccess.communityOrJob,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const team = await readTeam(tx, spanOf(call, input.placeId))
    const called = await callingsOf(
      tx,
      team.map(({ participantId }) => participantId),
    )
    const texts = await call.house.vault.openContent(tx, [...called.values()])
    const nameOf = await namesOf(
      tx,
      team.map(({ placeId }) => placeId),
    )
    return {
      technicians: team.map(({ participantId, placeId, skills, isAdmitted, days }) => ({
        participantId,
        calledAs: texts.get(called.get(participantId) ?? '') ?? null,
        placeName: nameOf(placeId),
        skills: [...skills],
        isAdmitted,
        days: [...days],
      })),
      abilities: ['admitTechnician', 'openRepairDay'],
    }
  },
})
