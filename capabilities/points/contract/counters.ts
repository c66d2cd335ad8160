import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, PlaceId } from '#platform/operations/fields.ts'
import { pointsProblems as problems } from '../problems.ts'
import { Code, counterKinds, Good, Quantity, Secret } from '../shapes.ts'

const Counter = z.object({ counterId: z.string() })

const Redemption = z.object({
  redemptionId: z.string(),
  number: z.string(),
  goodId: z.string(),
  goodName: z.string(),
  quantity: z.number(),
  points: z.number(),
  on: z.string(),
  isReturned: z.boolean(),
  /** The counter that made it; null where staff did. */
  counterId: z.nullable(z.string()),
})

/** The counter of the shop, on the shopkeeper's phone; works when the network drops. */
export const counterContract = contract({
  getCounter: {
    method: 'GET',
    path: '/api/points/counter',
    summary:
      'The shops where the caller’s post or counter stands: goods, stock, and what was exchanged today, by number',
    actors: ['resident', 'staff'],
    input: z.strictObject({}),
    output: z.object({
      shops: z.array(
        z.object({
          placeId: z.string(),
          name: z.string(),
          goods: z.array(Good),
          today: z.array(Redemption),
        }),
      ),
      /** Of whoever shows the receipt of a counter. */
      counter: z.nullable(
        z.object({
          counterId: z.string(),
          placeName: z.string(),
          name: z.string(),
          until: z.string(),
          isOver: z.boolean(),
        }),
      ),
    }),
    problems: [],
  },
  redeem: {
    method: 'POST',
    path: '/api/points/goods/:goodId/redemptions',
    summary:
      'Hand something over for points of the account whose code is shown; stock and points in one step',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ goodId: Id, redemptionId: Id, code: Code, quantity: Quantity }),
    output: Redemption,
    problems: [
      problems.unknownCode,
      problems.notOfThisVillage,
      problems.goodGone,
      problems.notEnoughStock,
      problems.notEnoughPoints,
      problems.idTaken,
      problems.counterOver,
    ],
  },
  undoRedemption: {
    method: 'POST',
    path: '/api/points/goods/:goodId/redemptions/:redemptionId/undo',
    summary: 'Undo an exchange of the same day: points and stock go back by a posting the other way',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ goodId: Id, redemptionId: Id }),
    output: Redemption,
    problems: [problems.reversedAlready, problems.onlyToday, problems.counterOver],
  },
  nameCounter: {
    method: 'POST',
    path: '/api/points/villages/:placeId/counters',
    summary: 'Name somebody or a unit who keeps a counter until a day, and give it a link of its own',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      counterId: Id,
      kind: z.enum(counterKinds),
      name: nameText(30),
      until: DayOn,
      /** What the link ends in; the house keeps its hash. */
      ticket: Secret,
    }),
    output: Counter,
    problems: [problems.idTaken, problems.noShopYet, problems.counterUntil],
  },
  giveCounterLink: {
    method: 'POST',
    path: '/api/points/counters/:counterId/link',
    summary: 'Give a counter a new link, for another phone; the one before opens nothing any more',
    actors: staffKinds,
    input: z.strictObject({ counterId: Id, ticket: Secret }),
    output: Counter,
    problems: [problems.counterOver],
  },
  endCounter: {
    method: 'POST',
    path: '/api/points/counters/:counterId/end',
    summary: 'End a counter: its phone opens nothing from that moment',
    actors: staffKinds,
    input: z.strictObject({ counterId: Id }),
    output: Counter,
    problems: [problems.counterOver],
  },
  openCounter: {
    method: 'POST',
    path: '/api/points/counters/open',
    summary: 'Exchange a counter’s link, once, for the receipt of the phone that opens it',
    actors: ['anonymous', 'resident', 'staff'],
    input: z.strictObject({ ticket: Secret, receipt: Secret }),
    output: Counter,
    problems: [problems.linkUnknown, problems.linkSpent, problems.linkLate, problems.counterOver],
    rate: 'intake',
  },
})
