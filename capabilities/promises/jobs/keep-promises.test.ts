import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { assignContact } from '../operations/assign-contact.ts'
import { getPromise } from '../operations/get-promise.ts'
import { giveUpPromise } from '../operations/give-up-promise.ts'
import { listContacts } from '../operations/list-contacts.ts'
import { reportDone } from '../operations/report-done.ts'
import { voiceAcceptance } from '../operations/voice-acceptance.ts'
import { aPromise, figuresAt, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { keepPromises } from './keep-promises.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

const sweepAt = (now: Instant) => keepPromises.run({ ...made.house, now: () => now })
const inDays = (days: number): Instant => startOfDay(addDays(dayOf(made.house.now()), days))
const seen = (promiseId: string) => made.as({ actor: { kind: 'anonymous' } })(getPromise, { promiseId })

test('a promise whose day has passed is late once, however often one looks; done later, it is kept late', async () => {
  const { promiseId, holder } = await aPromise(made, { dueOn: made.inDays(2) })
  await sweepAt(inDays(2))
  expect((await seen(promiseId)).isLate).toBe(false)
  await Promise.all([sweepAt(inDays(3)), sweepAt(inDays(3))])
  await sweepAt(inDays(4))
  const { thread, isLate } = await seen(promiseId)
  expect(isLate).toBe(true)
  expect(thread.filter(({ what }) => what === 'missed')).toHaveLength(1)
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ lateNow: 1, keptLate: 0 })
  await made.as(made.waterStaff, { now: inDays(5) })(reportDone, { promiseId, text: '办好了', photos: [] })
  await made.as(holder)(voiceAcceptance, { promiseId, isThere: true, text: '' })
  expect(await seen(promiseId)).toMatchObject({ status: 'kept', isInTime: false, isLate: true })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ lateNow: 0, keptLate: 1 })
})

test('when nobody speaks in time a promise counts as deemed accepted, apart from those confirmed', async () => {
  const { promiseId } = await aPromise(made)
  await made.as(made.waterStaff)(reportDone, {
    promiseId,
    text: '办好了',
    photos: [],
    amount: { count: 40, unit: 'flats' },
  })
  await sweepAt(inDays(20))
  expect(await seen(promiseId)).toMatchObject({ status: 'kept', acceptedAs: 'deemed' })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({
    deemed: 1,
    accepted: 1,
    'amount.flats': 0,
  })
})

test('what cannot be kept is said publicly and counts as broken', async () => {
  const { promiseId } = await aPromise(made)
  await made.as(made.waterStaff)(giveUpPromise, { promiseId, text: '地块规划改了，这条路不修了' })
  await sweepAt(inDays(40))
  const { status, thread } = await seen(promiseId)
  expect(status).toBe('broken')
  expect(thread.at(-1)).toMatchObject({ what: 'broken', text: '地块规划改了，这条路不修了' })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ broken: 1, openNow: 0, lateNow: 0 })
})

test('a leader’s time in a village ends on the agreed day', async () => {
  await made.as(made.organiser)(assignContact, {
    contactId: made.house.newId(),
    personId: made.house.newId(),
    placeIds: [smallWorld.community],
    from: made.today,
    to: made.inDays(7),
  })
  const count = async () =>
    (await made.as(made.organiser)(listContacts, { placeId: smallWorld.county })).contacts.length
  await sweepAt(inDays(6))
  expect(await count()).toBe(1)
  await sweepAt(inDays(8))
  expect(await count()).toBe(0)
})
