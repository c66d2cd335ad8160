import { secretHash } from '#platform/access/secret.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { everyone } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import { type CommendationEvent, commendationStream } from '../events.ts'
import { existingCommendation, objectTo, replayCommendation } from '../rules/commendations.ts'
import { sealFinding } from './commendation-steps.ts'

export const objectToCommendation = command(reviewsContract.objectToCommendation, {
  stream: ({ commendationId }) => commendationStream(commendationId),
  prepare: ({ commendationId, words }, call) => sealFinding(call, commendationId, words),
  replay: replayCommendation,
  subject: () => null,
  access: everyone,
  anywhere: 'Anybody may object to a public notice, a member of staff from elsewhere too',
  decide: ({ input, state, facts, now }): readonly CommendationEvent[] => {
    const { objectionId, receipt } = input
    const receiptHash = receipt && secretHash(receipt)?.toString('hex')
    const { content } = facts
    return objectTo(existingCommendation(state), { objectionId, content, receiptHash, on: dayOf(now) })
  },
  secrets: ({ rows }) => rows,
  reply: () => ({ isTaken: true }),
})
