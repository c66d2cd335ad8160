import { activitiesHouse, aPlannedActivity } from '#capabilities/activities/testing.ts'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { addMinutes, dayOf, type Instant } from '#platform/time/instant.ts'
import type { classesContract } from './contract.ts'
import { teacherStream } from './events.ts'
import { classes } from './module.ts'
import { answerInvitation } from './operations/answer-invitation.ts'
import { confirmClass } from './operations/confirm-class.ts'
import { inviteTeacher } from './operations/invite-teacher.ts'
import { nameTopic } from './operations/name-topic.ts'
import { pickTopic } from './operations/pick-topic.ts'
import { registerTeacher } from './operations/register-teacher.ts'

/** A house with offices, activities and courtyard classes. */
export const classesHouse = (): Promise<{ house: TestHouse; offices: SmallOffices }> =>
  activitiesHouse(classes.views)

type Registering = InputOf<typeof classesContract.registerTeacher>

/** Takes a teacher of law and health into the street's pool; the card that opens the own page comes with it. */
export async function aTeacher(
  house: TestHouse,
  wanted: Partial<Registering> & Pick<Registering, 'unitId'>,
): Promise<{ readonly teacherId: string; readonly card: Caller }> {
  const [teacherId, receipt] = [house.newId(), newSecret(16)]
  await runAs(house, { actor: consoleActor })(registerTeacher, {
    teacherId,
    receipt,
    placeId: smallWorld.street,
    name: '陈老师',
    subjects: ['law', 'health'],
    ...wanted,
  })
  const actor = { kind: 'resident', stream: teacherStream(teacherId) } as const
  return { teacherId, card: { actor, receiptHash: secretHash(receipt)?.toString('hex') ?? '' } }
}

type OnTopic = {
  readonly placeId: string
  readonly organiserId: string
  readonly now: Instant
  readonly title: string
}

/** A topic named by a resident and picked by the branch: the class it begins. */
export async function aPickedClass(house: TestHouse, given: Partial<OnTopic> & Pick<OnTopic, 'organiserId'>) {
  const { placeId = smallWorld.community, organiserId, now = house.now(), title = '电动车怎么充电' } = given
  const run = runAs(house, { actor: consoleActor }, { now })
  const topic = { topicId: house.newId(), placeId, month: dayOf(now).slice(0, 7) }
  await run(nameTopic, { ...topic, subject: 'law', words: title, holder: newSecret(16) })
  const classId = house.newId()
  await run(pickTopic, { ...topic, classId, organiserId, title, reason: '想听的人多' })
  return { ...topic, classId }
}

type Teaching = OnTopic & { readonly teacherId: string; readonly startsAt: Instant }

/** A class whose teacher said yes, confirmed and put on the menu: its meeting. */
export async function anAnnouncedClass(
  house: TestHouse,
  given: Partial<Teaching> & Pick<Teaching, 'organiserId' | 'teacherId'>,
): Promise<{ readonly classId: string; readonly activityId: string }> {
  const { placeId = smallWorld.community, organiserId, teacherId, now = house.now() } = given
  const { startsAt = addMinutes(now, 20) } = given
  const run = runAs(house, { actor: consoleActor }, { now })
  const { classId } = await aPickedClass(house, given)
  const endsAt = addMinutes(startsAt, 60)
  await run(inviteTeacher, { classId, teacherId, startsAt, endsAt })
  await run(answerInvitation, { classId, teacherId, says: 'yes' })
  await run(confirmClass, { classId })
  const meeting = { classId, kind: 'courtyardClass', placeId, hostId: organiserId, startsAt, endsAt } as const
  const activityId = await aPlannedActivity(
    house,
    { ...meeting, groups: ['residents', 'elders', 'children'] },
    now,
  )
  return { classId, activityId }
}
