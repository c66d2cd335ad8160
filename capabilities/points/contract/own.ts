import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { pointsProblems as problems } from '../problems.ts'
import { Claim, Code, Item, postingKinds, Quantity } from '../shapes.ts'

const Done = z.object({ accountId: z.string() })

/** What the holder of a booklet does: open and share an account, claim, vouch, and read their own. */
export const ownContract = contract({
  openAccount: {
    method: 'POST',
    path: '/api/points/accounts',
    summary: 'Open an account of points for the caller’s booklet in a village that has decided a list',
    actors: ['resident'],
    input: z.strictObject({ accountId: Id, placeId: PlaceId }),
    output: z.object({ accountId: z.string(), code: z.string() }),
    problems: [problems.idTaken, problems.alreadyHas, problems.noList],
  },
  askToJoin: {
    method: 'POST',
    path: '/api/points/joins',
    summary: 'Ask to share the account whose code is given; whoever opened it says yes or no',
    actors: ['resident'],
    input: z.strictObject({ requestId: Id, code: Code }),
    output: z.object({ requestId: z.string() }),
    problems: [problems.unknownCode, problems.alreadyHas, problems.alreadyAsked],
  },
  answerJoin: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/joins/:requestId',
    summary: 'Let a booklet share the account, or not; for whoever opened it',
    actors: ['resident'],
    input: z.strictObject({ accountId: Id, requestId: Id, isWelcome: z.boolean() }),
    output: Done,
    problems: [problems.answered, problems.alreadyHas],
  },
  leaveAccount: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/leave',
    summary: 'Leave an account that one shares; its points stay with it',
    actors: ['resident'],
    input: z.strictObject({ accountId: Id }),
    output: Done,
    problems: [problems.holderStays],
  },
  claimPoints: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/claims',
    summary: 'Say what was done by the village’s list; it earns once others confirm it',
    actors: ['resident'],
    input: z.strictObject({
      accountId: Id,
      claimId: Id,
      itemId: Id,
      quantity: Quantity,
      on: DayOn,
      text: text(0, 200),
    }),
    output: z.object({ claimId: z.string(), points: z.number() }),
    problems: [
      problems.idTaken,
      problems.noList,
      problems.unknownItem,
      problems.notToClaim,
      problems.notThatDay,
      problems.capReached,
    ],
  },
  withdrawClaim: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/claims/:claimId/withdraw',
    summary: 'Take back what one said, while nobody has confirmed it',
    actors: ['resident'],
    input: z.strictObject({ accountId: Id, claimId: Id }),
    output: Done,
    problems: [problems.answered],
  },
  getClaim: {
    method: 'GET',
    path: '/api/points/claims/:claimId',
    summary: 'What somebody says they did, for the side that was helped; the link is the key',
    actors: ['resident'],
    input: z.strictObject({ claimId: Id }),
    output: z.object({ ...Claim.shape, name: z.string(), isOwn: z.boolean(), placeName: z.string() }),
    problems: [],
  },
  answerClaim: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/claims/:claimId/answer',
    summary: 'Confirm what somebody did, or say that it was not so',
    actors: ['resident'],
    input: z.strictObject({ accountId: Id, claimId: Id, isTrue: z.boolean() }),
    output: z.object({ state: Claim.shape.state, vouched: z.number() }),
    problems: [problems.answered, problems.ownClaim, problems.committeeOnly, problems.vouchedAlready],
  },
  listClaimsToConfirm: {
    method: 'GET',
    path: '/api/points/claims',
    summary: 'What waits for two villagers of the committee; for its members',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      isOnCommittee: z.boolean(),
      claims: z.array(
        z.object({ ...Claim.shape, name: z.string(), isOwn: z.boolean(), isVouched: z.boolean() }),
      ),
    }),
    problems: [],
  },
  getMyPoints: {
    method: 'GET',
    path: '/api/my-points',
    summary: 'The account that the caller’s booklet belongs to: points, code, who shares it, what waits',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      placeId: z.string(),
      account: z.nullable(
        z.object({
          accountId: z.string(),
          placeId: z.string(),
          placeName: z.string(),
          code: z.string(),
          isHolder: z.boolean(),
          points: z.number(),
          nextExpiry: z.nullable(z.object({ on: z.string(), points: z.number() })),
          members: z.array(
            z.object({ memberId: z.string(), name: z.string(), isYou: z.boolean(), isHolder: z.boolean() }),
          ),
          asks: z.array(z.object({ requestId: z.string(), name: z.string() })),
          claims: z.array(Claim),
          items: z.array(Item),
        }),
      ),
      isOnCommittee: z.boolean(),
    }),
    problems: [],
  },
  getMyStatement: {
    method: 'GET',
    path: '/api/my-points/statement',
    summary: 'Every posting of one’s own account with the balance after it, the newest first',
    actors: ['resident'],
    input: z.strictObject({ from: z.optional(DayOn), to: z.optional(DayOn) }),
    output: z.object({
      placeName: z.string(),
      lines: z.array(
        z.object({
          postingId: z.string(),
          number: z.string(),
          at: z.string(),
          on: z.string(),
          what: z.enum(postingKinds),
          name: z.string(),
          points: z.number(),
          balance: z.number(),
          isReversed: z.boolean(),
        }),
      ),
    }),
    problems: [],
  },
})
