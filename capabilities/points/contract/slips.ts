import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { pointsProblems as problems } from '../problems.ts'
import { Claim, Code, Quantity, Secret } from '../shapes.ts'

/** For those without a phone: staff take down what they did, and hear whoever was helped. */
export const slipsContract = contract({
  takeDownAccount: {
    method: 'POST',
    path: '/api/points/accounts/taken-down',
    summary: 'Open an account for somebody without a phone, whose booklet lies before one as a card',
    actors: ['staff'],
    input: z.strictObject({ placeId: PlaceId, accountId: Id, booklet: Secret }),
    output: z.object({ accountId: z.string(), code: z.string() }),
    problems: [problems.idTaken, problems.alreadyHas, problems.noList, problems.unknownBooklet],
  },
  takeDownClaim: {
    method: 'POST',
    path: '/api/points/claims/taken-down',
    summary: 'Take down what a family did that asks in person; it gets a slip, and earns once others confirm',
    actors: ['staff'],
    input: z.strictObject({
      placeId: PlaceId,
      code: Code,
      claimId: Id,
      itemId: Id,
      quantity: Quantity,
      on: DayOn,
      text: text(0, 200),
    }),
    output: z.object({ claimId: z.string(), slip: z.string(), points: z.number() }),
    problems: [
      problems.unknownCode,
      problems.notOfThisVillage,
      problems.idTaken,
      problems.noList,
      problems.unknownItem,
      problems.notToClaim,
      problems.notThatDay,
      problems.capReached,
    ],
  },
  getSlip: {
    method: 'GET',
    path: '/api/points/slips/:slip',
    summary: 'What a slip says was done, without the name of who did it',
    actors: ['staff'],
    input: z.strictObject({ slip: Code }),
    output: z.object({ ...Claim.shape, isOwnHand: z.boolean() }),
    problems: [],
  },
  answerSlip: {
    method: 'POST',
    path: '/api/points/slips/:slip/answer',
    summary: 'Note what whoever was helped says in person; another one of staff than who took the deed down',
    actors: ['staff'],
    input: z.strictObject({ slip: Code, isTrue: z.boolean() }),
    output: z.object({ state: Claim.shape.state }),
    problems: [problems.answered, problems.unknownSlip, problems.sameHand, problems.committeeOnly],
  },
})
