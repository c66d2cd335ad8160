import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, PlaceId, text } from '#platform/operations/fields.ts'
import { pointsProblems as problems } from '../problems.ts'
import {
  Code,
  counterKinds,
  counterStates,
  DecidedList,
  Decision,
  Draft,
  Good,
  Offer,
  reversalReasons,
  Shop,
  Stock,
} from '../shapes.ts'

const Village = z.object({ placeId: z.string() })
const listProblems = [
  problems.paysForQuota,
  problems.paysForClockingIn,
  problems.paysForClicks,
  problems.basisMissing,
  problems.capMissing,
  problems.itemAboveCap,
  problems.hoursTakeAway,
  problems.sameItemTwice,
]

const StandingDraft = z.object({ draftId: z.string(), ...Draft })

/** The village's list and how it was decided, its committee, and its shop. */
export const villageContract = contract({
  listVillages: {
    method: 'GET',
    path: '/api/points/villages',
    summary: 'Villages that have decided a list',
    actors: everyKind,
    input: z.strictObject({}),
    output: z.object({ villages: z.array(z.object({ placeId: z.string(), name: z.string() })) }),
    problems: [],
  },
  getVillage: {
    method: 'GET',
    path: '/api/points/villages/:placeId',
    summary: 'A village’s list with its decision and earlier versions, and its shop; published for everybody',
    actors: everyKind,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.object({
      placeId: z.string(),
      name: z.string(),
      /** Which of them holds today; 0 while none has begun. */
      current: z.number(),
      lists: z.array(DecidedList),
      shop: z.nullable(Shop),
      goods: z.array(Good),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  getDesk: {
    method: 'GET',
    path: '/api/points/villages/:placeId/desk',
    summary:
      'The draft, the committee, the books of a village and its latest postings by number, without names',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.object({
      draft: z.nullable(StandingDraft),
      committee: z.array(z.object({ participantId: z.string(), name: z.string() })),
      books: z.object({
        issued: z.number(),
        spent: z.number(),
        expired: z.number(),
        held: z.number(),
        pieces: z.number(),
      }),
      postings: z.array(
        z.object({
          postingId: z.string(),
          number: z.string(),
          at: z.string(),
          what: z.enum(['earn', 'spend', 'deduct']),
          name: z.string(),
          points: z.number(),
          isReversed: z.boolean(),
          /** The counter that made it; null where staff did, and for what was earned. */
          counterId: z.nullable(z.string()),
        }),
      ),
      counters: z.array(
        z.object({
          counterId: z.string(),
          kind: z.enum(counterKinds),
          name: z.string(),
          until: z.string(),
          status: z.enum(counterStates),
          /** How many exchanges it made, undone ones left out. */
          exchanges: z.number(),
        }),
      ),
    }),
    problems: [],
  },
  draftList: {
    method: 'POST',
    path: '/api/points/villages/:placeId/drafts',
    summary:
      'Draft what earns how many points, to be put to the village; a new draft replaces the one before',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, draftId: Id, ...Draft }),
    output: Village,
    problems: [problems.unknownPlace, ...listProblems],
  },
  decideList: {
    method: 'POST',
    path: '/api/points/villages/:placeId/decisions',
    summary:
      'Note the village’s decision on the draft with its votes; it is published and holds from its day',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, draftId: Id, ...Decision }),
    output: z.object({ placeId: z.string(), version: z.number() }),
    problems: [
      problems.noDraft,
      problems.draftMovedOn,
      problems.votesDoNotAdd,
      problems.tooFewPresent,
      problems.notPassed,
      problems.meetingInFuture,
      problems.fromInPast,
      ...listProblems,
    ],
  },
  changeCommittee: {
    method: 'POST',
    path: '/api/points/villages/:placeId/committee',
    summary: 'Seat a villager on the committee that vouches, by the code of their account, or end the seat',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, who: z.union([Id, Code]), isSeated: z.boolean() }),
    output: Village,
    problems: [problems.unknownCode, problems.notOfThisVillage, problems.seatedAlready, problems.notSeated],
  },
  setShop: {
    method: 'POST',
    path: '/api/points/villages/:placeId/shop',
    summary: 'Say where the village’s shop is and when it is open',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, ...Shop.shape }),
    output: Village,
    problems: [problems.unknownPlace],
  },
  takePoints: {
    method: 'POST',
    path: '/api/points/villages/:placeId/deductions',
    summary: 'Take points away by an article of law or charter that the village’s list names',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, code: Code, itemId: Id }),
    output: Village,
    problems: [
      problems.unknownCode,
      problems.notOfThisVillage,
      problems.noList,
      problems.unknownItem,
      problems.notADeduction,
      problems.nothingToTake,
    ],
  },
  reversePosting: {
    method: 'POST',
    path: '/api/points/postings/:postingId/reverse',
    summary: 'Correct a posting by another one the other way',
    actors: staffKinds,
    input: z.strictObject({ postingId: Id, reason: z.enum(reversalReasons) }),
    output: z.object({ postingId: z.string() }),
    problems: [
      problems.unknownPosting,
      problems.reversedAlready,
      problems.notReversible,
      problems.alreadySpent,
    ],
  },
  offerGood: {
    method: 'POST',
    path: '/api/points/goods',
    summary: 'Put something on the shelf of a village’s shop',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, goodId: Id, ...Offer, stock: Stock }),
    output: Good,
    problems: [problems.idTaken, problems.unknownPlace],
  },
  changeGood: {
    method: 'POST',
    path: '/api/points/goods/:goodId/change',
    summary: 'Change what something is called or costs; what was exchanged before stands',
    actors: staffKinds,
    input: z.strictObject({ goodId: Id, ...Offer }),
    output: Good,
    problems: [problems.goodGone],
  },
  changeStock: {
    method: 'POST',
    path: '/api/points/goods/:goodId/stock',
    summary: 'Bring stock in, or write off what is broken or past its date; at the counter too',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({
      goodId: Id,
      quantity: z.int().check(z.gte(-10_000), z.lte(10_000)),
      reason: text(0, 60),
    }),
    output: Good,
    problems: [problems.goodGone, problems.stockBelowZero, problems.counterOver],
  },
  withdrawGood: {
    method: 'POST',
    path: '/api/points/goods/:goodId/withdraw',
    summary: 'Take something off the shelf for good',
    actors: staffKinds,
    input: z.strictObject({ goodId: Id, reason: text(2, 60) }),
    output: Good,
    problems: [problems.goodGone],
  },
})

/** What the house does by itself. */
export const keepingContract = contract({
  expirePoints: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/expire',
    summary: 'Let what is past its day expire',
    actors: ['job', 'console'],
    input: z.strictObject({ accountId: Id }),
    output: Village,
    problems: [],
  },
  countHours: {
    method: 'POST',
    path: '/api/points/accounts/:accountId/hours',
    summary: 'Let confirmed volunteer hours earn by the village’s list',
    actors: ['job', 'console'],
    input: z.strictObject({
      accountId: Id,
      placeId: PlaceId,
      hoursId: Id,
      minutes: z.int().check(z.gte(0), z.lte(100_000)),
      on: z.iso.date(),
    }),
    output: Village,
    problems: [],
  },
})
