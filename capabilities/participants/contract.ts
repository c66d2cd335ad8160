import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, nameText, PhoneText, PlaceId } from '#platform/operations/fields.ts'
import { participantsProblems as problems } from './problems.ts'
import { About, Booklet, codeStates, phoneMatches, Receipt } from './shapes.ts'

const Opening = z.strictObject({
  participantId: Id,
  /** The only key to the booklet; the phone makes it, and the house keeps its hash. */
  receipt: Receipt,
  ...About,
})
const Opened = z.object({ participantId: z.string(), placeId: z.string() })

/** Every operation of participants: opening a booklet, a new card for a lost one, reading, changing and closing one's own. */
export const participantsContract = contract({
  openBooklet: {
    method: 'POST',
    path: '/api/booklets',
    summary:
      'Open a booklet: what to be called and a home community; no account, the receipt of the phone opens it',
    actors: everyKind,
    input: Opening,
    output: Opened,
    problems: [problems.idTaken, problems.unknownPlace],
    rate: 'intake',
  },
  takeDownBooklet: {
    method: 'POST',
    path: '/api/booklets/taken-down',
    summary: 'Open a booklet for somebody without a phone, who gets it as a printed card',
    actors: staffKinds,
    input: Opening,
    output: Opened,
    problems: [problems.idTaken, problems.unknownPlace],
  },
  findBooklets: {
    method: 'POST',
    path: '/api/booklets/find',
    summary:
      'For a lost card: booklets of a community under a name that was said; whether the phone fits, and when opened, nothing else',
    actors: ['staff'],
    input: z.strictObject({ placeId: PlaceId, name: nameText(20), phone: z.nullable(PhoneText) }),
    output: z.object({
      booklets: z.array(
        z.object({
          participantId: z.string(),
          openedOn: z.string(),
          renewedOn: z.nullable(z.string()),
          phone: z.enum(phoneMatches),
        }),
      ),
    }),
    problems: [],
    rate: 'reveal',
  },
  renewBooklet: {
    method: 'POST',
    path: '/api/booklets/:participantId/renew',
    summary: 'Give a new code after looking at the person; every earlier code stops at once',
    actors: staffKinds,
    input: z.strictObject({ participantId: Id, receipt: Receipt, isSeen: z.boolean() }),
    output: Opened,
    problems: [problems.notSeen, problems.codeUsed],
  },
  lookAtCode: {
    method: 'POST',
    path: '/api/booklets/code',
    summary: 'Why a code opens no booklet, for whoever holds it: renewed, closed, or never there',
    actors: everyKind,
    input: z.strictObject({ receipt: Receipt }),
    output: z.object({ state: z.enum(codeStates), on: z.nullable(z.string()) }),
    problems: [],
    rate: 'intake',
  },
  getMyBooklet: {
    method: 'GET',
    path: '/api/my-booklet',
    summary: 'The booklet that a receipt opens',
    actors: ['resident'],
    input: z.strictObject({}),
    output: Booklet,
    problems: [],
  },
  changeMyBooklet: {
    method: 'POST',
    path: '/api/booklets/:participantId/change',
    summary: 'Change what the booklet says of its owner',
    actors: ['resident'],
    input: z.strictObject({ participantId: Id, ...About }),
    output: Opened,
    problems: [problems.unknownPlace],
  },
  closeMyBooklet: {
    method: 'POST',
    path: '/api/booklets/:participantId/close',
    summary: 'Close one’s own booklet: name and phone are erased and the receipt opens nothing any more',
    actors: ['resident'],
    input: z.strictObject({ participantId: Id }),
    output: z.object({ participantId: z.string() }),
    problems: [],
  },
})
