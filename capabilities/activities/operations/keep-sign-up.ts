import { bookletOf } from '#platform/access/booklet.ts'
import { command } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { existing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { keepInBooklet } from '../rules/signing-up.ts'
import { receiptHashOf, toSignUp } from './activity-steps.ts'

export const keepSignUp = command(activitiesContract.keepSignUp, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: async ({ receipt }, { actor }) => ({
    participantId: bookletOf(actor) ?? '',
    receiptHash: receiptHashOf(receipt),
  }),
  replay: replayActivity,
  subject: () => null,
  access: activitiesAccess.booklet,
  decide: ({ input, state, facts }): ActivityEvent[] =>
    keepInBooklet(
      existing(state),
      { signUpId: input.signUpId, receiptHash: facts.receiptHash },
      facts.participantId,
    ),
  reply: ({ state, input }) => toSignUp(state, input),
})
