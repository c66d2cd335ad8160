import { query } from '#platform/operations/query.ts'
import { clockOfMinute } from '../clock-of-minute.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { type HoursRow, hoursOfProject, projectById, signedUp } from '../views/read-projects.ts'

const sessionsOf = (hours: readonly HoursRow[], words: ReadonlyMap<string, string>) =>
  [...Map.groupBy(hours, ({ sessionId }) => sessionId).values()].flatMap((people) => {
    const [first] = people
    if (first === undefined) return []
    return [
      {
        sessionId: first.sessionId,
        on: first.on,
        from: clockOfMinute(first.from),
        to: clockOfMinute(first.to),
        people: people.map(({ participantId, minutes, status, until, secretId }) => ({
          ...{ participantId, minutes, status, until },
          objection: secretId === null ? null : (words.get(secretId) ?? null),
        })),
      },
    ]
  })

export const getRoster = query(volunteersContract.getRoster, {
  subject: (tx, { projectId }) => projectById(tx, projectId),
  access: volunteersAccess.organise,
  isOpenToHouse: true,
  reply: async (tx, { subject: { projectId }, call: { house } }) => {
    const people = await signedUp(tx, projectId)
    const hours = await hoursOfProject(tx, projectId)
    const ids = [...people, ...hours].flatMap(({ secretId }) => (secretId === null ? [] : [secretId]))
    const words = await house.vault.openContent(tx, ids)
    return {
      projectId,
      people: people.map(({ participantId, hasLeft, secretId }) => ({
        ...{ participantId, hasLeft },
        name: secretId === null ? null : (words.get(secretId) ?? null),
      })),
      sessions: sessionsOf(hours, words),
    }
  },
})
