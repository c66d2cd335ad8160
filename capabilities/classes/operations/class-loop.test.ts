import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdActivity } from '#capabilities/activities/testing.ts'
import { anOrganisation, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { classes } from '../module.ts'
import { anAnnouncedClass, aPickedClass, aTeacher, classesHouse } from '../testing.ts'
import { answerInvitation } from './answer-invitation.ts'
import { assessClass } from './assess-class.ts'
import { changeTeacher } from './change-teacher.ts'
import { chooseDemonstration } from './choose-demonstration.ts'
import { confirmClass } from './confirm-class.ts'
import { dropClass } from './drop-class.ts'
import { evaluateClass } from './evaluate-class.ts'
import { getClass } from './get-class.ts'
import { getMyTeaching } from './get-my-teaching.ts'
import { inviteTeacher } from './invite-teacher.ts'
import { joinTopic } from './join-topic.ts'
import { listClasses } from './list-classes.ts'
import { listTeachers } from './list-teachers.ts'
import { listTopics } from './list-topics.ts'
import { nameTopic } from './name-topic.ts'
import { pickTopic } from './pick-topic.ts'
import { registerTeacher } from './register-teacher.ts'
import { retireTeacher } from './retire-teacher.ts'
import { sortTopic } from './sort-topic.ts'

let house: TestHouse
let offices: SmallOffices
let school: string
beforeAll(async () => {
  ;({ house, offices } = await classesHouse())
  school = await anOrganisation(house, {
    name: '区司法局',
    kind: 'publicInstitution',
    parentId: offices.government,
  })
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `classes.${rule}` } })
const month = () => dayOf(house.now()).slice(0, 7)
const at = (role: string, placeId: string) => staffAt(house, { role, placeId })
const full = { answersNeed: 25, taughtWell: 24, tookPart: 22, followedUp: 20 }

test('residents name topics and say “me too”, the branch reads them first and tells why it picks one', async () => {
  const topic = { placeId: smallWorld.community, month: month() }
  const [topicId, second, holder] = [house.newId(), house.newId(), newSecret(16)]
  const name = (id: string, given = {}) =>
    runAs(house, anyone)(nameTopic, {
      ...topic,
      topicId: id,
      subject: 'safety',
      words: '飞线充电怎么办',
      holder,
      ...given,
    })
  await name(topicId)
  await expect(name(second)).rejects.toMatchObject(refusal('named-already'))
  await expect(name(second, { holder: newSecret(16), words: '找我 13012345678' })).rejects.toMatchObject(
    refusal('no-personal-numbers'),
  )
  await expect(name(second, { holder: newSecret(16), month: '2020-01' })).rejects.toMatchObject(
    refusal('not-this-month'),
  )
  const seen = async () => (await runAs(house, anyone)(listTopics, topic)).topics
  await expect(seen()).resolves.toEqual([])
  const join = (phone: string) => runAs(house, anyone)(joinTopic, { ...topic, topicId, holder: phone })
  await expect(join(newSecret(16))).rejects.toMatchObject(refusal('not-open'))

  const secretary = runAs(house, await at('secretary', smallWorld.community))
  await expect(secretary(listTopics, topic)).resolves.toMatchObject({
    topics: [{ words: '飞线充电怎么办', status: 'named' }],
    abilities: ['sortTopic', 'pickTopic'],
  })
  const sort = { ...topic, topicId }
  await expect(secretary(sortTopic, { ...sort, shows: 'hidden', reason: '' })).rejects.toMatchObject(
    refusal('reason-needed'),
  )
  await secretary(sortTopic, { ...sort, shows: 'open', reason: '' })
  const phone = newSecret(16)
  await expect(join(phone)).resolves.toMatchObject({ wanted: 2 })
  await expect(join(phone)).rejects.toMatchObject(refusal('joined-already'))
  await expect(join(holder)).rejects.toMatchObject(refusal('joined-already'))

  const classId = house.newId()
  const given = { organiserId: offices.committee, title: '充电安全', reason: '两人想听，楼下又有飞线' }
  await secretary(pickTopic, { ...sort, classId, ...given })
  await expect(seen()).resolves.toMatchObject([
    { status: 'picked', wanted: 2, reason: given.reason, classId },
  ])
  await expect(secretary(pickTopic, { ...sort, classId: house.newId(), ...given })).rejects.toMatchObject(
    refusal('sorted-already'),
  )
})

test('the whole loop: invited, accepted by card, confirmed, held, rated, assessed, evaluated, chosen', async () => {
  const { teacherId, card } = await aTeacher(house, { unitId: school })
  const { classId } = await aPickedClass(house, { organiserId: offices.committee })
  const secretary = runAs(house, await at('secretary', smallWorld.community))
  const startsAt = addMinutes(house.now(), 20)
  const slot = { startsAt, endsAt: addMinutes(startsAt, 60) }
  await secretary(inviteTeacher, { classId, teacherId, ...slot })
  await expect(runAs(house, card)(getMyTeaching, {})).resolves.toMatchObject({
    name: '陈老师',
    classes: [{ classId, stage: 'invited' }],
  })
  await runAs(house, card)(answerInvitation, { classId, teacherId, says: 'yes' })
  await secretary(confirmClass, { classId })
  await expect(secretary(getClass, { classId })).resolves.toMatchObject({
    stage: 'confirmed',
    topicWords: '电动车怎么充电',
    teacherName: '陈老师',
    unitName: '区司法局',
    abilities: ['planActivity', 'dropClass'],
  })

  const done = await anAnnouncedClass(house, {
    organiserId: offices.committee,
    teacherId,
    startsAt: addMinutes(house.now(), 90),
    now: addMinutes(house.now(), 80),
  })
  const street = runAs(house, await at('streetStaff', smallWorld.street))
  const district = runAs(house, await at('districtOrganiser', smallWorld.county))
  const judged = { classId: done.classId, points: full, note: '' }
  await expect(street(assessClass, judged)).rejects.toMatchObject(refusal('not-held'))
  await holdActivity(house, {
    activityId: done.activityId,
    walkIns: [{ group: 'elders', count: 12 }],
    ratings: ['satisfied', 'satisfied', 'neutral'],
    now: addMinutes(house.now(), 95),
  })
  await expect(secretary(assessClass, judged)).rejects.toMatchObject({ code: 'not-allowed' })
  await street(assessClass, judged)
  await expect(
    street(evaluateClass, { classId: done.classId, verdict: 'good', note: '' }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await district(evaluateClass, { classId: done.classId, verdict: 'good', note: '讲到了心里' })
  const year = Number(dayOf(addMinutes(house.now(), 90)).slice(0, 4))
  const choice = { classId: done.classId, reason: '居民出题、居民满意' }
  await expect(district(chooseDemonstration, { ...choice, year: year - 1 })).rejects.toMatchObject(
    refusal('not-that-year'),
  )
  await district(chooseDemonstration, { ...choice, year })
  const { classes: chosen } = await runAs(house, anyone)(listClasses, { only: 'demonstrations' })
  expect(chosen).toMatchObject([
    {
      classId: done.classId,
      attended: 12,
      demonstration: {
        year,
        reason: choice.reason,
        shown: { attended: 12, rated: 3, satisfied: 2, points: 91 },
      },
    },
  ])
  expect(JSON.stringify(chosen)).not.toContain('陈老师')
})

test('a teacher is in one place at a time, whatever the order of clicks', async () => {
  const { teacherId } = await aTeacher(house, { unitId: school })
  const startsAt = addMinutes(house.now(), 60 * 24 * 3)
  const slot = { startsAt, endsAt: addMinutes(startsAt, 60) }
  const ids = await Promise.all(
    [1, 2].map(async () => (await aPickedClass(house, { organiserId: offices.committee })).classId),
  )
  const [one = '', other = ''] = ids
  for (const classId of ids) await runIn(house)(inviteTeacher, { classId, teacherId, ...slot })
  const answers = await Promise.allSettled(
    ids.map((classId) => runIn(house)(answerInvitation, { classId, teacherId, says: 'yes' })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('teacher-busy'),
  })
  const third = await aPickedClass(house, { organiserId: offices.committee })
  const again = { classId: third.classId, teacherId, ...slot, startsAt: addMinutes(startsAt, 30) }
  await expect(runIn(house)(inviteTeacher, again)).rejects.toMatchObject(refusal('teacher-busy'))
  const { teachers } = await runIn(house)(listTeachers, { subject: 'law', ...slot })
  expect(teachers.find((teacher) => teacher.teacherId === teacherId)).toMatchObject({
    isBusy: true,
    ahead: 1,
  })
  // Given up, the teacher is free again.
  const taken = answers[0]?.status === 'fulfilled' ? one : other
  await runIn(house)(dropClass, { classId: taken, reason: '场地检修' })
  await runIn(house)(inviteTeacher, again)
})

test('the table itself refuses a teacher in two places at once', async () => {
  const teacherId = house.newId()
  const insert = (from: string) =>
    house.database.pool.query(
      `insert into classes.teaching (class_id, teacher_id, starts_at, ends_at) values ($1, $2, $3, $4)`,
      [house.newId(), teacherId, from, '2026-06-01T03:00:00.000Z'],
    )
  await insert('2026-06-01T01:00:00.000Z')
  await expect(insert('2026-06-01T02:00:00.000Z')).rejects.toMatchObject({ constraint: 'one_place_at_once' })
  await house.database.pool.query('delete from classes.teaching where teacher_id = $1', [teacherId])
})

test('no is no fault: whoever declines stays in the pool and another is invited', async () => {
  const { teacherId, card } = await aTeacher(house, { unitId: school, subjects: ['law'] })
  const { card: stranger } = await aTeacher(house, { unitId: school })
  const { classId } = await aPickedClass(house, { organiserId: offices.committee })
  const startsAt = addMinutes(house.now(), 60 * 24 * 5)
  const invitation = { classId, teacherId, startsAt, endsAt: addMinutes(startsAt, 60) }
  await runIn(house)(inviteTeacher, invitation)
  const no = { classId, teacherId, says: 'noTime' } as const
  await expect(runAs(house, stranger)(answerInvitation, no)).rejects.toMatchObject({ code: 'not-found' })
  await runAs(house, card)(answerInvitation, no)
  await expect(runIn(house)(getClass, { classId })).resolves.toMatchObject({
    stage: 'picked',
    teacherId: null,
  })
  await runIn(house)(changeTeacher, { teacherId, subjects: ['health'] })
  await expect(runIn(house)(inviteTeacher, invitation)).rejects.toMatchObject(refusal('not-their-subject'))
  await runIn(house)(retireTeacher, { teacherId, reason: '搬走了' })
  await expect(runIn(house)(inviteTeacher, invitation)).rejects.toMatchObject(refusal('retired'))
})

test('teachers belong to units that are there, and only those who manage take them in', async () => {
  const secretary = await at('secretary', smallWorld.community)
  const given = { placeId: smallWorld.community, name: '何老师', receipt: newSecret(16) }
  const register = (unitId: string, placeId: string = smallWorld.community) =>
    runAs(house, secretary)(registerTeacher, {
      ...given,
      teacherId: house.newId(),
      unitId,
      placeId,
      subjects: ['law'],
    })
  await expect(register(house.newId())).rejects.toMatchObject(refusal('unknown-unit'))
  await expect(register(school, smallWorld.otherCommunity)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(register(school)).resolves.toMatchObject({ isRetired: false })
})

test('classes can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, classes.views)
  expect(before['classes.class']?.length).toBeGreaterThan(5)
  expect(after).toEqual(before)
})
