import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  Abilities,
  Id,
  nameText,
  OrganisationId,
  PlaceId,
  queryFlag,
  TextFile,
  text,
} from '#platform/operations/fields.ts'
import { activitiesProblems as problems } from './problems.ts'
import {
  ActivityBrief,
  ActivityDetail,
  ActivityState,
  Changeable,
  Group,
  HostList,
  Month,
  Plan,
  Rating,
  Secret,
  SignUpShape,
} from './shapes.ts'

const planning = [
  problems.idTaken,
  problems.unknownPlace,
  problems.unknownHost,
  problems.endsBeforeStart,
  problems.tooLong,
  problems.tooFar,
  problems.noPersonalNumbers,
  problems.classOnly,
]
/** Which of a booklet’s sign-ups; a sign-up’s own receipt names it already. */
const OwnSignUp = { signUpId: z.optional(Id) }
const inTime = [problems.calledOff, problems.tooLate]

/** Every operation of activities: the menu of the month, signing up, who came, and how it was. */
export const activitiesContract = contract({
  listActivities: {
    method: 'GET',
    path: '/api/activities',
    summary:
      'The menu of a month at a place and below it, or by whom it is hosted, for whom, or at which station',
    actors: everyKind,
    input: z.strictObject({
      /** Without it: from a week ago to a month ahead. */
      month: z.optional(Month),
      placeId: z.optional(PlaceId),
      /** Also what is held at the places above it: whoever works in a grid lives with the community’s menu. */
      withAbove: z.optional(queryFlag),
      hostId: z.optional(OrganisationId),
      stationId: z.optional(Id),
      group: z.optional(Group),
    }),
    output: z.object({ activities: z.array(ActivityDetail), abilities: Abilities }),
    problems: [],
  },
  getActivity: {
    method: 'GET',
    path: '/api/activities/:activityId',
    summary: 'One activity: when, where, for whom, how many places are left',
    actors: everyKind,
    input: z.strictObject({ activityId: Id }),
    output: ActivityDetail,
    problems: [],
  },
  planActivity: {
    method: 'POST',
    path: '/api/activities',
    summary: 'Put an activity on the menu; `classId` where it is the meeting of a courtyard class',
    actors: staffKinds,
    input: z.strictObject({ activityId: Id, classId: z.nullable(Id), ...Plan.shape }),
    output: ActivityState,
    problems: planning,
  },
  changeActivity: {
    method: 'POST',
    path: '/api/activities/:activityId/change',
    summary: 'Change an activity; more places go to whoever waits first',
    actors: staffKinds,
    input: z.strictObject({ activityId: Id, ...Changeable }),
    output: ActivityState,
    problems: [...planning, problems.over, problems.calledOff, problems.seatsTaken],
  },
  callOffActivity: {
    method: 'POST',
    path: '/api/activities/:activityId/call-off',
    summary: 'Call an activity off; everyone signed up reads why on their own page',
    actors: staffKinds,
    input: z.strictObject({ activityId: Id, reason: text(2, 200) }),
    output: ActivityState,
    problems: [problems.over, problems.calledOff],
  },
  proposeMonth: {
    method: 'GET',
    path: '/api/activity-months/:month/proposal',
    summary: 'What the month before had, moved to the same weekdays of this month',
    actors: staffKinds,
    input: z.strictObject({ month: Month, placeId: PlaceId }),
    output: z.object({
      proposals: z.array(
        z.object({
          fromActivityId: z.string(),
          title: z.string(),
          spot: z.string(),
          startsAt: z.string(),
          endsAt: z.string(),
        }),
      ),
    }),
    problems: [],
  },
  copyActivities: {
    method: 'POST',
    path: '/api/activity-months/:placeId/copies',
    summary: 'Plan activities of a place anew at other times, all of them or none',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      copies: z
        .array(
          z.strictObject({
            fromActivityId: Id,
            activityId: Id,
            startsAt: Plan.shape.startsAt,
            endsAt: Plan.shape.endsAt,
          }),
        )
        .check(z.minLength(1), z.maxLength(60)),
    }),
    output: z.object({ planned: z.number() }),
    problems: [...planning, problems.nothingToCopy],
  },
  signUp: {
    method: 'POST',
    path: '/api/activities/:activityId/sign-ups',
    summary:
      'Sign up, or wait in line; the receipt that the phone made opens it, and a booklet keeps it if one is named',
    actors: everyKind,
    input: z.strictObject({
      activityId: Id,
      signUpId: Id,
      receipt: Secret,
      /** A secret the phone keeps, so that one phone has its turn and not all of them; only a hash is kept. */
      holder: Secret,
      group: Group,
      /** The booklet it is kept in, whose receipt is shown; the host then reads what the booklet calls them. */
      participantId: z.optional(Id),
      /** What they want to be called; may be left out. */
      name: z.optional(nameText(20)),
      mayWait: z.boolean(),
    }),
    output: SignUpShape,
    problems: [
      problems.idTaken,
      problems.calledOff,
      problems.begun,
      problems.notForGroup,
      problems.bookletStopped,
      problems.signedUpAlready,
      problems.enoughSignUps,
      problems.full,
    ],
    rate: 'intake',
  },
  getMySignUp: {
    method: 'GET',
    path: '/api/my-sign-up',
    summary:
      'The sign-up that a receipt opens, with the code for rating once the host has marked that one came',
    actors: ['resident'],
    input: z.strictObject(OwnSignUp),
    output: z.object({
      ...SignUpShape.shape,
      activity: ActivityBrief,
      hasCome: z.boolean(),
      roomCode: z.nullable(z.string()),
      abilities: Abilities,
    }),
    problems: [],
  },
  listMySignUps: {
    method: 'GET',
    path: '/api/my-sign-ups',
    summary: 'What the booklet’s owner has signed up for: what is to come, and the last month',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      signUps: z.array(z.object({ ...SignUpShape.shape, hasCome: z.boolean(), activity: ActivityBrief })),
    }),
    problems: [],
  },
  getMySignUpCalendar: {
    method: 'GET',
    path: '/api/my-sign-up/calendar',
    summary: 'One’s own sign-up as iCalendar, to be put into a calendar once',
    actors: ['resident'],
    input: z.strictObject(OwnSignUp),
    output: TextFile,
    problems: [],
  },
  keepSignUp: {
    method: 'POST',
    path: '/api/activities/:activityId/sign-ups/:signUpId/keep',
    summary: 'Put a sign-up made before, whose receipt is shown with it, into the booklet that is shown',
    actors: ['resident'],
    input: z.strictObject({ activityId: Id, signUpId: Id, receipt: Secret }),
    output: SignUpShape,
    problems: [problems.keptElsewhere, problems.signUpOver, problems.signedUpAlready],
  },
  withdrawSignUp: {
    method: 'POST',
    path: '/api/activities/:activityId/sign-ups/:signUpId/withdraw',
    summary: 'Give a place back; whoever waits first moves up',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ activityId: Id, signUpId: Id }),
    output: SignUpShape,
    problems: [problems.signUpOver, problems.over, problems.calledOff],
  },
  getHostList: {
    method: 'GET',
    path: '/api/activities/:activityId/host-list',
    summary: 'The host’s list: who signed up, as they want to be called, and the code to show in the room',
    actors: staffKinds,
    input: z.strictObject({ activityId: Id }),
    output: z.object({
      ...ActivityDetail.shape,
      signUps: z.array(
        z.object({
          signUpId: z.string(),
          number: z.string(),
          name: z.nullable(z.string()),
          group: Group,
          status: SignUpShape.shape.status,
          hasCome: z.boolean(),
        }),
      ),
      /** Whom the host wrote down, on the last list. */
      written: z.array(z.object({ name: z.string(), group: Group })),
      roomCode: z.string(),
    }),
    problems: [],
  },
  recordAttendance: {
    method: 'POST',
    path: '/api/activities/:activityId/attendance',
    summary: 'Who came, by the host’s list: those signed up, those written down, those only counted',
    actors: staffKinds,
    input: z.strictObject({ activityId: Id, ...HostList }),
    output: ActivityState,
    problems: [
      ...inTime,
      problems.notYetTime,
      problems.unknownSignUp,
      problems.twiceOnList,
      problems.sameTwice,
    ],
  },
  forgetNames: {
    method: 'POST',
    path: '/api/activities/:activityId/forgetting',
    summary: 'Destroy the names kept with an activity once their term has passed; the numbers stay',
    actors: ['job'],
    input: z.strictObject({ activityId: Id }),
    output: z.strictObject({ activityId: Id }),
    problems: [problems.notDue],
  },
  getRoom: {
    method: 'GET',
    path: '/api/activity-room',
    summary: 'The activity that the code shown in the room opens',
    actors: ['resident'],
    input: z.strictObject({}),
    output: ActivityDetail,
    problems: [],
  },
  rateActivity: {
    method: 'POST',
    path: '/api/activities/:activityId/ratings',
    summary: 'Say how it was, once a phone; nobody learns who said what',
    actors: ['resident'],
    input: z.strictObject({ activityId: Id, rating: Rating, holder: Secret }),
    output: ActivityState,
    problems: [...inTime, problems.notHeld, problems.ratedAlready, problems.everyoneRated],
    rate: 'intake',
  },
})
