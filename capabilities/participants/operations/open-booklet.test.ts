import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesHouse, runIn, smallWorld } from '#capabilities/places/testing.ts'
import { findReceipt } from '#platform/access/receipts.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { bookletStream } from '../events.ts'
import { bookletsOpen } from '../figures.ts'
import { participants } from '../module.ts'
import { aParticipant } from '../testing.ts'
import { changeMyBooklet } from './change-my-booklet.ts'
import { closeMyBooklet } from './close-my-booklet.ts'
import { getMyBooklet } from './get-my-booklet.ts'
import { openBooklet } from './open-booklet.ts'
import { takeDownBooklet } from './take-down-booklet.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse(participants.views)
})
afterAll(() => house.close())

const zhang = {
  name: '张阿姨',
  placeId: smallWorld.community,
  phone: '13000000001',
  skills: ['cooking' as const],
  kind: 'resident' as const,
}

const said = () => ({ participantId: house.newId(), receipt: newSecret(16), ...zhang })

test('whoever opened a booklet reads it by its receipt, and nobody else does', async () => {
  const { participantId, caller } = await aParticipant(house, zhang)
  const other = await aParticipant(house)
  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  await expect(runAs(house, caller)(getMyBooklet, {})).resolves.toMatchObject({
    participantId,
    ...zhang,
    placeName: '海滨社区居民委员会',
  })
  await expect(runAs(house, other.caller)(getMyBooklet, {})).resolves.toMatchObject({ name: '阿婆' })
  await expect(runAs(house, secretary)(getMyBooklet, {})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(
    runAs(house, other.caller)(changeMyBooklet, { participantId, ...zhang }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('the ledger holds no name and no phone', async () => {
  const { participantId } = await aParticipant(house, zhang)
  const { rows } = await house.database.pool.query<{ text: string }>(
    'select data::text as text from ledger.entry where stream = $1',
    [bookletStream(participantId)],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toMatch(/张阿姨|13000000001/)
})

test('a booklet that is closed is erased, and its receipt opens nothing any more', async () => {
  const { participantId, caller, receipt } = await aParticipant(house, zhang)
  await runAs(house, caller)(changeMyBooklet, { participantId, ...zhang, name: '张姨' })
  await expect(runAs(house, caller)(getMyBooklet, {})).resolves.toMatchObject({ name: '张姨' })
  await runAs(house, caller)(closeMyBooklet, { participantId })
  await expect(runAs(house, caller)(getMyBooklet, {})).rejects.toMatchObject({ code: 'not-found' })
  expect(await writeTransaction(house.pool, (tx) => findReceipt(tx, receipt))).toBeUndefined()
  const { rows } = await house.database.pool.query(
    'select from vault.subject_key where subject = $1 and wrapped_key is not null',
    [bookletStream(participantId)],
  )
  expect(rows).toEqual([])
})

test('staff open one for somebody without a phone, where they work and nowhere else', async () => {
  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const taken = said()
  await expect(runAs(house, elsewhere)(takeDownBooklet, taken)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(runAs(house, secretary)(takeDownBooklet, taken)).resolves.toEqual({
    participantId: taken.participantId,
    placeId: smallWorld.community,
  })
})

test('a community that is not there is refused, and so is an id that is taken', async () => {
  await expect(runAs(house, anyone)(openBooklet, { ...said(), placeId: 'nowhere' })).rejects.toMatchObject({
    text: { rule: 'participants.unknown-place' },
  })
  const first = said()
  await runAs(house, anyone)(openBooklet, first)
  await expect(runAs(house, anyone)(openBooklet, { ...first, name: '别人' })).rejects.toMatchObject({
    text: { rule: 'participants.id-taken' },
  })
})

test('whoever moves home counts there and no longer where they were', () => {
  const change = {
    type: 'participants.changed.v1',
    place: smallWorld.otherCommunity,
    data: { kind: 'resident', before: { placeId: smallWorld.community, kind: 'member' } },
  }
  // Guarantee: the figure reads these fields alone.
  const counted = bookletsOpen.contribute(change as unknown as Parameters<typeof bookletsOpen.contribute>[0])
  expect(counted).toEqual([
    { amount: -1, place: smallWorld.community, slices: { kind: 'member' } },
    { amount: 1, slices: { kind: 'resident' } },
  ])
})

test('booklets can be thrown away and told again from the ledger, row for row', async () => {
  await runIn(house)(openBooklet, said())
  const { before, after } = await toldAgain(house, participants.views)
  expect(before['participants.participant']?.length).toBeGreaterThan(4)
  expect(after).toEqual(before)
})
