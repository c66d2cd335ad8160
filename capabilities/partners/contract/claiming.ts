import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { partnersProblems as problems } from '../problems.ts'
import { Item, ItemState } from '../shapes.ts'

const OnItem = z.strictObject({ itemId: Id })

/** Service items: published by a community, claimed by one partner, done as the other side says. */
export const claimingContract = contract({
  publishItem: {
    method: 'POST',
    path: '/api/service-items',
    summary: 'Publish something that a partner may claim',
    actors: staffKinds,
    input: z.strictObject({ itemId: Id, placeId: PlaceId, ...Item.shape }),
    output: ItemState,
    problems: [problems.idTaken, problems.unknownPlace],
  },
  withdrawItem: {
    method: 'POST',
    path: '/api/service-items/:itemId/withdraw',
    summary: 'Withdraw a service item',
    actors: staffKinds,
    input: z.strictObject({ itemId: Id, reason: text(2, 200) }),
    output: ItemState,
    problems: [problems.itemOver],
  },
  claimItem: {
    method: 'POST',
    path: '/api/service-items/:itemId/claim',
    summary: 'Claim a service item; whoever claims first has it',
    actors: ['resident'],
    input: OnItem,
    output: ItemState,
    problems: [problems.notActive, problems.lapsed, problems.claimed, problems.itemOver],
  },
  giveBackItem: {
    method: 'POST',
    path: '/api/service-items/:itemId/give-back',
    summary: 'Give a claimed item back, for others to claim',
    actors: ['resident'],
    input: OnItem,
    output: ItemState,
    problems: [problems.notYours, problems.itemOver],
  },
  finishItem: {
    method: 'POST',
    path: '/api/service-items/:itemId/finish',
    summary: 'Say that a claimed item was done',
    actors: staffKinds,
    input: z.strictObject({ itemId: Id, on: DayOn }),
    output: ItemState,
    problems: [problems.notClaimed, problems.inFuture, problems.itemOver],
  },
})
