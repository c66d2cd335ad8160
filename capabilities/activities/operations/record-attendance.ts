import { houseReadTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { findSameName } from '#platform/text/same-name.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { record } from '../rules/attendance.ts'
import { standing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { signUpsOf } from '../views/read-activities.ts'
import { locatedAt, toActivityState } from './activity-steps.ts'

type Given = InputOf<typeof activitiesContract.recordAttendance>

/** What those who signed up and came want to be called. */
const namesOfThoseWhoCame = ({ activityId, came }: Given, { house }: Call): Promise<string[]> =>
  houseReadTransaction(house.pool, async (tx) => {
    const ids = new Set(came)
    const signUps = await signUpsOf(tx, activityId)
    const nameIds = signUps.flatMap(({ signUpId, nameId }) => (ids.has(signUpId) ? (nameId ?? []) : []))
    return [...(await house.vault.openContent(tx, nameIds)).values()]
  })

/** Two names of a list that may be one person; those the host said are somebody else are let be. */
async function twiceOn(input: Given, call: Call): Promise<{ first: string; second: string } | null> {
  const unsure = input.written.filter(({ isAnother }) => !isAnother).map(({ name }) => name)
  if (unsure.length === 0) return null
  const names = [...(await namesOfThoseWhoCame(input, call)), ...unsure]
  const [one, other] = findSameName(names) ?? []
  return one === undefined || other === undefined
    ? null
    : { first: names[one] ?? '', second: names[other] ?? '' }
}

/** The names written down go into the vault as one list, to be erased as one. */
function sealNames({ activityId, written }: Given, { house }: Call) {
  if (written.length === 0) return { names: null, rows: [] }
  const sealing = house.vault.sealFor(activityStream(activityId))
  const value = JSON.stringify(written.map(({ name, group }) => ({ name, group })))
  const names = sealing.seal({ id: house.newId(), field: 'activities.hostList', class: 'content', value })
  return { names, rows: sealing.rows }
}

export const recordAttendance = command(activitiesContract.recordAttendance, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: async (input, call) => ({ twice: await twiceOn(input, call), ...sealNames(input, call) }),
  replay: replayActivity,
  subject: ({ state }) => locatedAt(state),
  access: activitiesAccess.host,
  see: activitiesAccess.staff,
  decide: ({ input, state, facts, now, occurredAt }): ActivityEvent[] =>
    record(standing(state), input, { learnt: facts, now, occurredAt }),
  secrets: ({ rows }) => rows,
  reply: ({ input, state }) => toActivityState(input.activityId, state),
})
