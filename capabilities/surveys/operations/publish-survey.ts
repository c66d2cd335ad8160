import { newSecret } from '#platform/access/secret.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { doorKeySubject, type SurveyEvent, surveyStream } from '../events.ts'
import { replaySurveys } from '../rules/replay.ts'
import { existing, publish } from '../rules/writing.ts'
import { olderOf } from '../views/read-surveys.ts'
import { locatedAt, toSurveyState } from './survey-steps.ts'

export const publishSurvey = command(surveysContract.publishSurvey, {
  stream: ({ surveyId }) => surveyStream(surveyId),
  prepare: async ({ surveyId }, { house }) => {
    const sealing = house.vault.sealFor(doorKeySubject(surveyId))
    const key = {
      id: house.newId(),
      field: 'surveys.doorKey',
      class: 'content',
      value: newSecret(32),
    } as const
    const doorKey = sealing.seal(key)
    const olderId = await houseReadTransaction(house.pool, (tx) => olderOf(tx, surveyId))
    return { doorKey, rows: sealing.rows, older: olderId === null ? null : surveyStream(olderId) }
  },
  also: (_input, { older }) => (older === null ? [] : [older]),
  replay: replaySurveys,
  subject: ({ state }) => locatedAt(state),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ input, state, facts, others, now }): SurveyEvent[] =>
    publish(existing(state), {
      opensOn: input.opensOn,
      doorKey: facts.doorKey,
      older: facts.older === null ? null : others(facts.older),
      today: dayOf(now),
    }),
  secrets: ({ rows }) => rows,
  reply: ({ input, state, now }) => toSurveyState(input.surveyId, state, dayOf(now)),
})
