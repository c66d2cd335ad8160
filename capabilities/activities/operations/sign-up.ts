import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream, signUpStream } from '../events.ts'
import { standing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { signUp as enter } from '../rules/signing-up.ts'
import { bookletShown, phoneHashOf, receiptHashOf, toSignUp } from './activity-steps.ts'

/** What somebody wants to be called lies in the vault; most people say nothing. */
function sealName(call: Call, signUpId: string, name: string | undefined) {
  if (name === undefined) return { name: null, rows: [] }
  const { newId, vault } = call.house
  const sealing = vault.sealFor(signUpStream(signUpId))
  const sealed = sealing.seal({ id: newId(), field: 'activities.calledBy', class: 'content', value: name })
  return { name: sealed, rows: sealing.rows }
}

export const signUp = command(activitiesContract.signUp, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: async ({ activityId, signUpId, holder, receipt, name, participantId }, call) => ({
    participantId: bookletShown(call.actor, participantId),
    holderHash: phoneHashOf(holder, activityId),
    receiptHash: receiptHashOf(receipt),
    ...sealName(call, signUpId, name),
  }),
  replay: replayActivity,
  subject: () => null,
  access: activitiesAccess.everyone,
  anywhere: 'Anybody may come to what is open to everybody',
  decide: ({ input, state, facts, now }): ActivityEvent[] => {
    const { signUpId, group, mayWait } = input
    const { rows: _rows, ...known } = facts
    return enter(standing(state), { signUpId, group, mayWait, ...known }, now)
  },
  secrets: ({ rows }) => rows,
  reply: ({ state, input }) => toSignUp(state, input),
})
