import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { activitiesContract } from '#capabilities/activities/contract.ts'
import { classesContract } from '#capabilities/classes/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { House } from '#platform/operations/house.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'

type Means = { readonly house: House; readonly perform: Perform }

/** For each operation of activities and classes: an activity with a sign-up, a topic, a teacher and a class inside. */
export async function activitySamples(
  house: House,
  perform: Perform,
  street: StaffedStreet | undefined,
): Promise<Readonly<Record<string, Known>>> {
  const [community] = street?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const { placeId, office } = community
  const where = { placeId, organisationId: office.organisationId }
  const there = {
    ...where,
    hostId: office.organisationId,
    ...(await plannedActivity({ house, perform }, where)),
    ...(await begunClass({ house, perform }, where)),
  }
  const { activityId, activityId: fromActivityId, startsAt, endsAt } = there
  const own: Readonly<Record<string, Known>> = {
    'activities.copyActivities': { copies: [{ fromActivityId, activityId, startsAt, endsAt }] },
    'activities.keepSignUp': { receipt: there.signUpReceipt },
    'classes.chooseDemonstration': { year: Number(dayOf(startsAt).slice(0, 4)) },
    'classes.assessClass': { points: { answersNeed: 20, taughtWell: 20, tookPart: 20, followedUp: 20 } },
    'classes.listClasses': { year: '2026' },
  }
  const names = [
    ...Object.keys(activitiesContract).map((name) => `activities.${name}`),
    ...Object.keys(classesContract).map((name) => `classes.${name}`),
  ]
  return Object.fromEntries(names.map((name) => [name, { ...there, ...own[name] }]))
}

type Where = { readonly placeId: string; readonly organisationId: string }
const moment = (house: House) => ({ actor: { kind: 'console', name: 'test' }, at: house.now() }) as const

async function plannedActivity({ house, perform }: Means, { placeId, organisationId }: Where) {
  const [activityId, signUpId] = [house.newId(), house.newId()]
  const startsAt = addMinutes(house.now(), 24 * 60)
  const times = { startsAt, endsAt: addMinutes(startsAt, 60) }
  await perform(
    activitiesContract.planActivity,
    {
      ...times,
      activityId,
      classId: null,
      title: '量血压',
      kind: 'health',
      placeId,
      hostId: organisationId,
      stationId: null,
      spot: '活动室',
      capacity: 30,
      groups: ['residents'],
      about: '',
    },
    moment(house),
  )
  const phone = { receipt: newSecret(16), holder: newSecret(16) }
  const wish = { activityId, signUpId, ...phone, group: 'residents', mayWait: false } as const
  await perform(activitiesContract.signUp, wish, moment(house))
  return { activityId, signUpId, signUpReceipt: phone.receipt, ...times, groups: ['residents'] }
}

async function begunClass({ house, perform }: Means, { placeId, organisationId }: Where) {
  const [topicId, classId, teacherId] = [house.newId(), house.newId(), house.newId()]
  const month = dayOf(house.now()).slice(0, 7)
  const at = moment(house)
  const topic = { topicId, month, placeId }
  const words = { subject: 'law', words: '遗嘱怎么写', holder: newSecret(16) } as const
  await perform(classesContract.nameTopic, { ...topic, ...words }, at)
  const picked = { classId, organiserId: organisationId, title: '遗嘱怎么写', reason: '想听的人多' }
  await perform(classesContract.pickTopic, { ...topic, ...picked }, at)
  const teacher = { teacherId, placeId, unitId: organisationId, name: '某老师', receipt: newSecret(16) }
  await perform(classesContract.registerTeacher, { ...teacher, subjects: ['law'] }, at)
  const from = addMinutes(house.now(), 48 * 60)
  const slot = { startsAt: from, endsAt: addMinutes(from, 60) }
  await perform(classesContract.inviteTeacher, { classId, teacherId, ...slot }, at)
  const subjects = ['law']
  return { topicId, classId, teacherId, month, subjects, unitId: organisationId, organiserId: organisationId }
}
