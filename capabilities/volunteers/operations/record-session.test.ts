import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesBooklet } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { volunteerFigures } from '../figures.ts'
import { confirmDueHours } from '../jobs/confirm-due-hours.ts'
import { volunteers } from '../module.ts'
import {
  aProject,
  aService,
  aVolunteer,
  type VolunteersHouse,
  volunteersHouse,
  weeksLater,
} from '../testing.ts'
import { addNote } from './add-note.ts'
import { certifyMyHours } from './certify-my-hours.ts'
import { checkCertificate } from './check-certificate.ts'
import { confirmHours } from './confirm-hours.ts'
import { endProject } from './end-project.ts'
import { exportMyRecord } from './export-my-record.ts'
import { getMyRecord } from './get-my-record.ts'
import { getProject } from './get-project.ts'
import { getRoster } from './get-roster.ts'
import { joinProject } from './join-project.ts'
import { leaveProject } from './leave-project.ts'
import { listProjects } from './list-projects.ts'
import { noteInsurance } from './note-insurance.ts'
import { objectToHours } from './object-to-hours.ts'
import { rateProject } from './rate-project.ts'
import { recordSession } from './record-session.ts'
import { releaseVolunteer } from './release-volunteer.ts'
import { settleHours } from './settle-hours.ts'
import { startProject } from './start-project.ts'

let made: VolunteersHouse
beforeAll(async () => {
  made = await volunteersHouse()
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)
const anyone: Caller = { actor: { kind: 'anonymous' } }
const refusal = (rule: string) => ({ text: { rule: `volunteers.${rule}` } })

/** The job looks some weeks on, when everything published until then has been seen. */
const enterHours = async () => {
  const later = weeksLater(made.house)
  await confirmDueHours.run({ ...made.house, now: () => later })
}

test('hours are published first, and entered only after three working days in which nobody objects', async () => {
  const { volunteer, sessionId } = await aService(made)
  const before = await as(volunteer.caller)(getMyRecord, {})
  expect(before).toMatchObject({ minutes: 0, services: 0, hours: [{ status: 'published', minutes: 120 }] })
  expect(before.hours[0]?.until.localeCompare(addDays(made.today, 3))).toBeGreaterThanOrEqual(0)
  await runAs(made.house, { actor: { kind: 'job', name: 'test' } })(confirmHours, { sessionId })
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({ minutes: 0 })
  await enterHours()
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({ minutes: 120, services: 1 })
})

test('hours that somebody objects to wait until the organiser has settled them, and are then published anew', async () => {
  const { volunteer, sessionId, projectId } = await aService(made)
  const { participantId } = volunteer
  await as(volunteer.caller)(objectToHours, { sessionId, text: '那天我做到十二点' })
  await enterHours()
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({ minutes: 0 })
  const roster = await as(made.secretary)(getRoster, { projectId })
  expect(roster.sessions[0]?.people[0]).toMatchObject({ status: 'objected', objection: '那天我做到十二点' })
  await as(made.secretary)(settleHours, { sessionId, projectId, participantId, minutes: 150 })
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({
    hours: [{ status: 'published', minutes: 150, objection: null }],
  })
  await enterHours()
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({ minutes: 150 })
})

test('what was entered wrongly is taken back by an entry of its own, and a certificate over it is doubted', async () => {
  const { volunteer, sessionId, projectId } = await aService(made)
  await enterHours()
  const code = 'ABCD2345EFGH'
  const asked = { from: addDays(made.today, -30), to: made.today }
  const certificate = await as(volunteer.caller)(certifyMyHours, {
    ...{ certificateId: made.house.newId(), code, name: '张秀英' },
    ...asked,
  })
  expect(certificate).toMatchObject({ minutes: 120, lines: [{ services: 1, minutes: 120 }] })
  const paper = { code, name: '张秀英', minutes: 120 }
  await expect(as(anyone)(checkCertificate, paper)).resolves.toEqual({ isTrue: true, hasChanged: false })
  for (const forged of [{ minutes: 1_200 }, { name: '李四' }, { code: 'ABCD2345EFGJ' }]) {
    await expect(as(anyone)(checkCertificate, { ...paper, ...forged })).resolves.toEqual({
      isTrue: false,
      hasChanged: false,
    })
  }
  const { participantId } = volunteer
  await as(made.secretary)(settleHours, { sessionId, projectId, participantId, minutes: 60 })
  await expect(as(volunteer.caller)(getMyRecord, {})).resolves.toMatchObject({ minutes: 60, services: 1 })
  await expect(as(anyone)(checkCertificate, paper)).resolves.toEqual({ isTrue: true, hasChanged: true })
})

test('a dangerous service does not start before its insurance is noted, and lasts to the end', async () => {
  const projectId = await aProject(made, { isDangerous: true, kind: 'rescue', title: '防汛巡堤' })
  const insure = (until: string) =>
    as(made.secretary)(noteInsurance, { projectId, insurer: '人保财险', policy: 'PDAA2026', until })
  await expect(as(made.secretary)(startProject, { projectId })).rejects.toMatchObject(
    refusal('insurance-first'),
  )
  await insure(addDays(made.today, 10))
  await expect(as(made.secretary)(startProject, { projectId })).rejects.toMatchObject(
    refusal('insurance-too-short'),
  )
  await insure(addDays(made.today, 300))
  await expect(as(made.secretary)(startProject, { projectId })).resolves.toMatchObject({ status: 'underWay' })
})

test('hours are those of the service: the way there, other days and other places do not count', async () => {
  const { projectId, volunteer } = await aService(made)
  const session = {
    projectId,
    on: addDays(made.today, -2),
    from: '09:00',
    to: '11:30',
    awayMinutes: 30,
    people: [{ participantId: volunteer.participantId, minutes: 120 }],
  }
  type Change = Partial<typeof session>
  const record = (change: Change) =>
    as(made.secretary)(recordSession, { ...session, sessionId: made.house.newId(), ...change })
  const people = (minutes: number, participantId = volunteer.participantId) => [{ participantId, minutes }]
  const tries: readonly (readonly [Change, string])[] = [
    [{ people: people(121) }, 'too-long'],
    [{ on: addDays(made.today, -200) }, 'outside-project'],
    [{ on: addDays(made.today, 1) }, 'not-yet'],
    [{ people: people(60, made.house.newId()) }, 'not-joined'],
    [{ people: [...people(60), ...people(30)] }, 'listed-twice'],
    [{ on: addDays(made.today, -1), from: '10:00' }, 'same-time'],
  ]
  for (const [change, rule] of tries) {
    const shorter = change.from === undefined ? {} : { people: people(30) }
    await expect(record({ ...change, ...shorter })).rejects.toMatchObject(refusal(rule))
  }
  await expect(record({})).resolves.toMatchObject({ until: expect.any(String) })
})

test('whoever signs up has read the risk; when enough have come, nobody more is taken', async () => {
  const projectId = await aProject(made, { needed: 1 })
  const first = await aVolunteer(made, projectId)
  const second = await aVolunteer(made, await aProject(made))
  const join = (riskRead: boolean) => as(second.caller)(joinProject, { projectId, riskRead, suitsMe: true })
  await expect(join(false)).rejects.toMatchObject(refusal('risk-not-read'))
  await expect(join(true)).rejects.toMatchObject(refusal('full'))
  await as(first.caller)(leaveProject, { projectId })
  await join(true)
  await expect(as(second.caller)(getProject, { projectId })).resolves.toMatchObject({
    joined: 1,
    abilities: ['leaveProject', 'rateProject'],
  })
})

test('names are seen by those who organise, and by nobody else', async () => {
  const { projectId, volunteer } = await aService(made)
  const elsewhere = await staffAt(made.house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(as(elsewhere)(getRoster, { projectId })).rejects.toMatchObject({ code: 'not-found' })
  const { people } = await as(made.secretary)(getRoster, { projectId })
  expect(people).toEqual([{ participantId: volunteer.participantId, name: '阿婆', hasLeft: false }])
  await closesBooklet(made.house, volunteer)
  const { participantId } = volunteer
  const after = await as(made.secretary)(getRoster, { projectId })
  expect(after.people).toEqual([{ participantId, name: null, hasLeft: false }])
  await as(made.secretary)(releaseVolunteer, { projectId, participantId })
  await expect(as(anyone)(getProject, { projectId })).resolves.toMatchObject({ joined: 0 })
})

test('training, thanks and praise stand in the record, and the workbook has the five classes', async () => {
  const { projectId, volunteer } = await aService(made)
  const note = (what: 'training' | 'commendation' | 'appraisal', text: string) =>
    as(made.secretary)(addNote, {
      ...{ projectId, noteId: made.house.newId(), what, title: '年度小结', on: made.today },
      ...{ minutes: what === 'training' ? 90 : null, text, participantIds: [volunteer.participantId] },
    })
  await note('training', '')
  await note('commendation', '全年最暖心')
  await note('appraisal', '老人们都等着她来')
  const { notes } = await as(volunteer.caller)(getMyRecord, {})
  expect(new Set(notes.map(({ what, text }) => `${what}:${text ?? ''}`))).toEqual(
    new Set(['training:', 'commendation:全年最暖心', 'appraisal:老人们都等着她来']),
  )
  const { file, name } = await as(volunteer.caller)(exportMyRecord, {})
  expect(name).toMatch(/^志愿服务记录-.*\.xlsx$/)
  expect(Buffer.from(file, 'base64').subarray(0, 2).toString()).toBe('PK')
})

test('a volunteer says once how it was organised; who never joined does not', async () => {
  const { projectId, volunteer } = await aService(made)
  const other = await aVolunteer(made, await aProject(made))
  await expect(as(other.caller)(rateProject, { projectId, stars: 1 })).rejects.toMatchObject(
    refusal('not-helped'),
  )
  await as(volunteer.caller)(rateProject, { projectId, stars: 5 })
  await expect(as(volunteer.caller)(rateProject, { projectId, stars: 1 })).rejects.toMatchObject(
    refusal('settled'),
  )
})

test('projects are listed for everybody, and one that ended takes nobody more', async () => {
  const projectId = await aProject(made, { title: '清洁海滩' })
  await as(made.secretary)(endProject, { projectId })
  const { projects } = await as(anyone)(listProjects, { within: smallWorld.county })
  expect(projects[0]).toMatchObject({ projectId, title: '清洁海滩', status: 'ended' })
  await expect(aVolunteer(made, projectId)).rejects.toMatchObject(refusal('ended'))
})

test('figures count hours, services and different people by place and organisation', async () => {
  const own = await volunteersHouse()
  const { house, offices, secretary } = own
  const { projectId, volunteer, sessionId } = await aService(own)
  const again = house.newId()
  await runAs(house, secretary)(recordSession, {
    ...{
      projectId,
      sessionId: again,
      on: addDays(own.today, -2),
      from: '09:00',
      to: '11:00',
      awayMinutes: 0,
    },
    people: [{ participantId: volunteer.participantId, minutes: 100 }],
  })
  const later = weeksLater(house)
  await confirmDueHours.run({ ...house, now: () => later })
  const { participantId } = volunteer
  await runAs(house, secretary)(settleHours, { sessionId, projectId, participantId, minutes: 0 })
  const { pool, trees } = house
  await foldFigures({ pool, trees, figures: volunteerFigures })
  const read = (tree: 'place' | 'organisation', node: string) =>
    writeTransaction(pool, (tx) =>
      readFigures(tx, {
        ...{ figures: volunteerFigures, tree, node, from: '2024-01-01' },
        ...{ to: addDays(dayOf(later), 1), today: addDays(dayOf(later), 1), as: 'house' },
      }),
    )
  for (const { values } of [
    await read('place', smallWorld.county),
    await read('organisation', offices.streetOffice),
  ]) {
    const byId = Object.fromEntries(values.map(({ figureId, value }) => [figureId, value]))
    expect(byId).toMatchObject({
      'volunteers.minutes': 100,
      'volunteers.services': 1,
      'volunteers.people': 1,
      'volunteers.joined': 1,
    })
  }
  await house.close()
})

test('records can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(made.house, volunteers.views)
  expect(before['volunteers.hours']?.length).toBeGreaterThan(5)
  expect(after).toEqual(before)
})
