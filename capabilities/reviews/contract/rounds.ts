import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, Abilities, DayOn, Id, OrganisationId } from '#platform/operations/fields.ts'
import { reviewsProblems as problems } from '../problems.ts'
import { MarkField, Name, OrganisationIds, RoundRow, SeatResultShape, VotersField } from '../shapes.ts'
import { everyKind, staffKinds } from '#platform/access/actor.ts'

/** The secret of a ballot link: 128 random bits in hex, made by whoever issues it; only its hash is kept. */
const Token = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const roundsContract = contract({
  openRound: {
    method: 'POST',
    path: '/api/reviews/rounds',
    summary: 'Open a review of secretaries’ posts, with who votes at which weight, from a day to a day',
    actors: staffKinds,
    input: z.strictObject({
      roundId: Id,
      organisationId: OrganisationId,
      name: Name,
      seats: OrganisationIds,
      panelWeight: z.int(),
      /** A result needs at least this share of the votes, in percent, for it or better. */
      shareNeeded: z.int().check(z.gte(50), z.lte(90)),
      from: DayOn,
      until: DayOn,
    }),
    output: z.object({ roundId: z.string(), seats: z.number() }),
    problems: [
      problems.idTaken,
      problems.weightsOutOfRange,
      problems.seatTwice,
      problems.endsBeforeStart,
      problems.unknownOrganisation,
    ],
  },
  issueBallotLinks: {
    method: 'POST',
    path: '/api/reviews/rounds/:roundId/links',
    summary: 'Issue ballot links; whoever holds one votes once, and nobody keeps who that was',
    actors: staffKinds,
    input: z.strictObject({
      roundId: Id,
      voters: VotersField,
      seatId: z.nullable(OrganisationId),
      links: z.array(z.strictObject({ linkId: Id, token: Token })).check(z.minLength(1), z.maxLength(500)),
    }),
    output: z.object({ roundId: z.string(), panel: z.number(), residents: z.number() }),
    problems: [problems.roundClosed, problems.unknownSeat],
  },
  closeRound: {
    method: 'POST',
    path: '/api/reviews/rounds/:roundId/close',
    summary: 'Close a round whose voting is over and compute each seat’s result from its shares',
    actors: staffKinds,
    input: z.strictObject({ roundId: Id }),
    output: z.object({ roundId: z.string(), isClosed: z.boolean() }),
    problems: [problems.votingNotOver],
  },
  listRounds: {
    method: 'GET',
    path: '/api/reviews/rounds',
    summary: 'Reviews of secretaries’ posts within reach, the newest first',
    actors: staffKinds,
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.object({ items: z.array(RoundRow), next: z.nullable(z.string()), abilities: Abilities }),
    problems: [],
  },
  getRound: {
    method: 'GET',
    path: '/api/reviews/rounds/:roundId',
    summary: 'One round: who votes at which weight, and after it closed each seat’s shares and result',
    actors: staffKinds,
    input: z.strictObject({ roundId: Id }),
    output: z.object({
      ...RoundRow.shape,
      panelWeight: z.number(),
      shareNeeded: z.number(),
      issued: z.object({ panel: z.number(), residents: z.number() }),
      seatNames: z.array(z.object({ organisationId: z.string(), organisationName: z.string() })),
      results: z.nullable(z.array(SeatResultShape)),
      abilities: Abilities,
    }),
    problems: [],
  },
  openBallot: {
    method: 'POST',
    path: '/api/reviews/ballots/open',
    summary: 'What a ballot link lets its holder vote on',
    actors: everyKind,
    rate: 'intake',
    input: z.strictObject({ token: Token }),
    output: z.object({
      roundName: z.string(),
      voters: VotersField,
      from: z.string(),
      until: z.string(),
      isSpent: z.boolean(),
      isOpen: z.boolean(),
      seats: z.array(z.object({ organisationId: z.string(), organisationName: z.string() })),
    }),
    problems: [problems.unknownBallot],
  },
  castBallot: {
    method: 'POST',
    path: '/api/reviews/ballots/cast',
    summary: 'Vote once with a ballot link; what was marked is never kept beside the link',
    actors: everyKind,
    rate: 'intake',
    input: z.strictObject({
      token: Token,
      marks: z
        .array(z.strictObject({ organisationId: OrganisationId, mark: MarkField }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
    output: z.object({ isCast: z.boolean() }),
    problems: [
      problems.unknownBallot,
      problems.alreadyVoted,
      problems.votingOver,
      problems.votingNotBegun,
      problems.unknownSeat,
      problems.seatTwice,
    ],
  },
})
