import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '#platform/testing/callers.ts'
import { newSecret } from '#platform/access/secret.ts'
import {
  aGathering,
  aList,
  aProblem,
  aPromise,
  linkOf,
  type PromisesHouse,
  promisesHouse,
} from '../testing-house.ts'
import { addItem } from './add-item.ts'
import { getMyPromise } from './get-my-promise.ts'
import { getPromise } from './get-promise.ts'
import { listPromises } from './list-promises.ts'
import { makePromise } from './make-promise.ts'
import { nameAcceptors } from './name-acceptors.ts'
import { reportDone } from './report-done.ts'
import { voiceAcceptance } from './voice-acceptance.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

const done = { text: '房产证都发到手里了', photos: [] as string[] }

test('a clinic problem gets an owner and a day, is done, and the unit accepts the result with its amount', async () => {
  const { waterStaff } = made
  const { promiseId, holder } = await aPromise(made)
  await made.as(waterStaff)(reportDone, {
    promiseId,
    ...done,
    amount: { count: 2_242, unit: 'flats' },
  })
  expect(await made.as(holder)(getMyPromise, {})).toMatchObject({
    status: 'done',
    detail: '开发时少一道手续',
    abilities: ['voiceAcceptance'],
  })
  const standing = await made.as(holder)(voiceAcceptance, { promiseId, isThere: true, text: '' })
  expect(standing).toMatchObject({ status: 'kept', abilities: [] })
  const seen = await made.as({ actor: { kind: 'anonymous' } })(getPromise, { promiseId })
  expect(seen).toMatchObject({
    status: 'kept',
    acceptedAs: 'confirmed',
    isInTime: true,
    amount: { count: 2_242, unit: 'flats' },
    ownerName: '霞山区水务局',
    askerName: '海港置业有限公司',
  })
})

test('everybody reads how far it has come; what the unit told the office stays with those within reach', async () => {
  const { organiser } = made
  const { promiseId } = await aPromise(made)
  const read = (caller: Caller) => made.as(caller)(getPromise, { promiseId })
  expect((await read({ actor: { kind: 'anonymous' } })).detail).toBeNull()
  expect((await read(organiser)).detail).toBe('开发时少一道手续')
})

test('the unit’s own staff accept at their desk, without a link', async () => {
  const { firmStaff, waterStaff } = made
  const { promiseId } = await aPromise(made)
  await made.as(waterStaff)(reportDone, { promiseId, ...done })
  expect(await made.as(firmStaff)(voiceAcceptance, { promiseId, isThere: true, text: '' })).toMatchObject({
    status: 'kept',
  })
})

test('the unit that owns a promise is refused when it accepts it itself', async () => {
  const { waterStaff } = made
  const { promiseId } = await aPromise(made)
  await made.as(waterStaff)(reportDone, { promiseId, ...done })
  await expect(
    made.as(waterStaff)(voiceAcceptance, { promiseId, isThere: true, text: '' }),
  ).rejects.toMatchObject({ text: { rule: 'promises.own-unit' } })
  await expect(
    made.as(waterStaff)(nameAcceptors, { promiseId, receipts: [newSecret(16)] }),
  ).rejects.toMatchObject({ text: { rule: 'promises.own-unit' } })
})

test('who has nothing to do with a promise is refused, and somebody else’s link opens nothing', async () => {
  const { waterStaff, offices } = made
  const { promiseId } = await aPromise(made)
  const other = await aPromise(made)
  await made.as(waterStaff)(reportDone, { promiseId, ...done })
  const say = { promiseId, isThere: true, text: '' }
  const stranger = await made.staff({ role: 'departmentStaff', organisationId: offices.construction })
  for (const caller of [stranger, other.holder]) {
    await expect(made.as(caller)(voiceAcceptance, say)).rejects.toMatchObject({ code: 'not-allowed' })
  }
})

test('“not yet” needs a reason, gives the promise back, and the same link speaks again after the next try', async () => {
  const { waterStaff } = made
  const { promiseId, holder } = await aPromise(made)
  const owner = made.as(waterStaff)
  await owner(reportDone, { promiseId, ...done })
  const say = made.as(holder)
  await expect(say(voiceAcceptance, { promiseId, isThere: false, text: '' })).rejects.toMatchObject({
    text: { rule: 'promises.say-why' },
  })
  const back = await say(voiceAcceptance, { promiseId, isThere: false, text: '三栋还没发' })
  expect(back.status).toBe('underWay')
  await owner(reportDone, { promiseId, ...done })
  expect((await say(voiceAcceptance, { promiseId, isThere: true, text: '' })).status).toBe('kept')
})

test('an item of the list is accepted by the majority of residents’ representatives, each once', async () => {
  const { house, organiser, waterStaff, offices, inDays } = made
  const listId = await aList(made)
  const promiseId = house.newId()
  const item = { listId, promiseId, title: '修好环村路', ownerId: offices.water, dueOn: inDays(60) }
  await made.as(organiser)(addItem, { ...item, milestones: [] })
  await expect(made.as(waterStaff)(reportDone, { promiseId, ...done })).rejects.toMatchObject({
    text: { rule: 'promises.nobody-accepts' },
  })
  const receipts = [newSecret(16), newSecret(16), newSecret(16)]
  await made.as(organiser)(nameAcceptors, { promiseId, receipts })
  await made.as(waterStaff)(reportDone, { promiseId, ...done })
  const [one, two, three] = receipts.map((receipt) => made.as(linkOf(promiseId, receipt)))
  if (!one || !two || !three) throw new Error('three links')
  expect((await one(voiceAcceptance, { promiseId, isThere: true, text: '' })).status).toBe('done')
  await expect(one(voiceAcceptance, { promiseId, isThere: true, text: '' })).rejects.toMatchObject({
    text: { rule: 'promises.already-voiced' },
  })
  expect((await two(voiceAcceptance, { promiseId, isThere: false, text: '路灯没亮' })).status).toBe('done')
  expect((await three(voiceAcceptance, { promiseId, isThere: true, text: '' })).status).toBe('kept')
  const { promises } = await made.as({ actor: { kind: 'anonymous' } })(listPromises, { listId })
  expect(promises).toMatchObject([{ status: 'kept', voices: { invited: 3, accept: 2, notYet: 1 } }])
})

test('a promise dated in the past, without an owner, or owned by who asked, is refused', async () => {
  const { organiser, offices, firm, inDays } = made
  const { promiseId } = await aProblem(made, await aGathering(made, 'clinic'), { askerId: firm })
  const promise = (given: { ownerId?: string; dueOn?: string }) =>
    made.as(organiser)(makePromise, {
      promiseId,
      ownerId: offices.water,
      dueOn: inDays(10),
      milestones: [],
      needsEvidence: false,
      ...given,
    })
  await expect(promise({ dueOn: inDays(-1) })).rejects.toMatchObject({ text: { rule: 'promises.due-past' } })
  await expect(promise({ ownerId: 'nobody' })).rejects.toMatchObject({ text: { rule: 'promises.no-owner' } })
  await expect(promise({ ownerId: firm })).rejects.toMatchObject({
    text: { rule: 'promises.asker-is-owner' },
  })
  expect((await promise({})).status).toBe('underWay')
})

test('where evidence is demanded, “done” without a photo is refused, and so is “done” with steps still open', async () => {
  const { house, waterStaff } = made
  const { promiseId } = await aPromise(made, { needsEvidence: true })
  const report = (photos: string[]) => made.as(waterStaff)(reportDone, { promiseId, text: '好了', photos })
  await expect(report([])).rejects.toMatchObject({ text: { rule: 'promises.no-evidence' } })
  expect((await report([house.newId()])).status).toBe('done')
})

test('words that everybody will read are refused with a phone number in them', async () => {
  const { waterStaff } = made
  const { promiseId } = await aPromise(made)
  await expect(
    made.as(waterStaff)(reportDone, { promiseId, text: '请打 13812345678', photos: [] }),
  ).rejects.toMatchObject({ text: { rule: 'promises.personal-number' } })
})
