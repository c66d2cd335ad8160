import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { View } from '#platform/operations/view.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { addMinutes, type Instant } from '#platform/time/instant.ts'
import type { activitiesContract } from './contract.ts'
import { roomStream, signUpStream } from './events.ts'
import { activities } from './module.ts'
import { planActivity } from './operations/plan-activity.ts'
import { rateActivity } from './operations/rate-activity.ts'
import { recordAttendance } from './operations/record-attendance.ts'

type Planning = InputOf<typeof activitiesContract.planActivity>
type SigningUp = InputOf<typeof activitiesContract.signUp>

/** A house with offices and activities; further views come last. */
export const activitiesHouse = (
  views: readonly View[] = [],
): Promise<{ house: TestHouse; offices: SmallOffices }> => organisationsHouse([...activities.views, ...views])

type Wanted = Partial<Planning> & Pick<Planning, 'hostId'>

/** Blood pressure for thirty elders in twenty minutes, unless told otherwise. */
export const aPlan = (house: TestHouse, wanted: Wanted): Planning => ({
  activityId: house.newId(),
  classId: null,
  title: '量血压、测血糖',
  kind: 'health',
  placeId: smallWorld.community,
  stationId: null,
  spot: '社区活动室',
  startsAt: addMinutes(house.now(), 20),
  endsAt: addMinutes(house.now(), 140),
  capacity: 30,
  groups: ['elders', 'residents'],
  about: '',
  ...wanted,
})

/** Plans an activity and returns its id. */
export async function aPlannedActivity(
  house: TestHouse,
  wanted: Wanted,
  now: Instant = house.now(),
): Promise<string> {
  const plan = aPlan(house, wanted)
  await runAs(house, { actor: consoleActor }, { now })(planActivity, plan)
  return plan.activityId
}

/** Somebody's sign-up from a phone of their own. */
export const aSignUp = (
  house: TestHouse,
  wanted: Partial<SigningUp> & Pick<SigningUp, 'activityId'>,
): SigningUp => ({
  signUpId: house.newId(),
  receipt: newSecret(16),
  holder: newSecret(16),
  group: 'elders',
  mayWait: true,
  ...wanted,
})

type Held = {
  readonly activityId: string
  readonly walkIns: InputOf<typeof activitiesContract.recordAttendance>['walkIns']
  readonly written?: InputOf<typeof activitiesContract.recordAttendance>['written']
  readonly ratings?: readonly InputOf<typeof activitiesContract.rateActivity>['rating'][]
  readonly now?: Instant
}

/** Holds an activity: the host's list, then a rating from as many phones. */
export async function holdActivity(house: TestHouse, held: Held): Promise<void> {
  const { activityId, walkIns, written = [], ratings = [], now = house.now() } = held
  const host: Caller = { actor: consoleActor }
  await runAs(house, host, { now })(recordAttendance, {
    activityId,
    came: [],
    written: [...written],
    walkIns: [...walkIns],
  })
  const inRoom = runAs(house, inRoomOf(activityId, newSecret(16)), { now })
  await Promise.all(
    ratings.map((rating) => inRoom(rateActivity, { activityId, rating, holder: newSecret(16) })),
  )
}

const holding = (stream: string, receipt: string): Caller => ({
  actor: { kind: 'resident', stream },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

/** Whoever holds the receipt of a sign-up. */
export const asGuest = ({ signUpId, receipt }: Pick<SigningUp, 'signUpId' | 'receipt'>): Caller =>
  holding(signUpStream(signUpId), receipt)

/** Whoever was shown the code in the room. */
export const inRoomOf = (activityId: string, roomCode: string): Caller =>
  holding(roomStream(activityId), roomCode)
