import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesHouse, smallWorld } from '#capabilities/places/testing.ts'
import { findReceipt } from '#platform/access/receipts.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { dayOf } from '#platform/time/instant.ts'
import { bookletStream } from '../events.ts'
import { participants } from '../module.ts'
import { aParticipant, closesBooklet } from '../testing.ts'
import { findBooklets } from './find-booklets.ts'
import { getMyBooklet } from './get-my-booklet.ts'
import { lookAtCode } from './look-at-code.ts'
import { renewBooklet } from './renew-booklet.ts'

let house: TestHouse
let worker: Caller
beforeAll(async () => {
  house = await placesHouse(participants.views)
  worker = await staffAt(house, { role: 'gridWorker', placeId: smallWorld.community })
})
afterAll(() => house.close())

const said = { placeId: smallWorld.community, name: '何伯', phone: null }
const renews = (participantId: string, receipt = newSecret(16), isSeen = true) =>
  runAs(house, worker)(renewBooklet, { participantId, receipt, isSeen })
const opens = (receipt: string) => writeTransaction(house.pool, (tx) => findReceipt(tx, receipt))

test('staff find a lost booklet by what its owner says, and read nothing of it', async () => {
  const phone = '13000000007'
  const owner = await aParticipant(house, { name: '何伯', phone })
  await aParticipant(house, { name: '李婶' })
  const found = await runAs(house, worker)(findBooklets, { ...said, phone: '130 0000 0007' })
  expect(found.booklets).toEqual([
    { participantId: owner.participantId, openedOn: dayOf(house.now()), renewedOn: null, phone: 'same' },
  ])
  const matches = async (given: object) =>
    (await runAs(house, worker)(findBooklets, { ...said, ...given })).booklets.map((one) => one.phone)
  expect(await matches({ phone: '13000000008' })).toEqual(['other'])
  expect(await matches({ phone: null, name: '何 伯' })).toEqual(['other'])
  expect(await matches({ name: '王伯' })).toEqual([])
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(findBooklets, said)).rejects.toMatchObject({ code: 'not-found' })
  await expect(runAs(house, owner.caller)(findBooklets, said)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a new code opens the booklet, the old one stops at once, and the ledger says by whom and names nobody', async () => {
  const owner = await aParticipant(house, { name: '何伯', phone: '13000000009' })
  const receipt = newSecret(16)
  await renews(owner.participantId, receipt)
  expect(await opens(owner.receipt)).toBeUndefined()
  expect(await opens(receipt)).toEqual({ kind: 'resident', stream: bookletStream(owner.participantId) })
  await expect(runAs(house, owner.caller)(getMyBooklet, {})).rejects.toMatchObject({ code: 'not-found' })
  const caller: Caller = { ...owner.caller, receiptHash: secretHash(receipt)?.toString('hex') ?? '' }
  const booklet = await runAs(house, caller)(getMyBooklet, {})
  expect(booklet).toMatchObject({ name: '何伯', phone: '13000000009' })
  expect(booklet.renewedAt).not.toBeNull()
  const { rows } = await house.database.pool.query<{ actor: string; text: string }>(
    `select actor, data::text as text from ledger.entry where type = 'participants.renewed.v1' and stream = $1`,
    [bookletStream(owner.participantId)],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.actor).toMatch(/^person:/)
  expect(rows[0]?.text).not.toMatch(/何伯|13000000009/)
})

test('whoever holds a code that stopped is told why; of a code that never was there is nothing to tell', async () => {
  const [lost, closed, open] = [
    await aParticipant(house),
    await aParticipant(house),
    await aParticipant(house),
  ]
  await renews(lost.participantId)
  await closesBooklet(house, closed)
  const on = dayOf(house.now())
  const look = (receipt: string) => runAs(house, anyone)(lookAtCode, { receipt })
  await expect(look(lost.receipt)).resolves.toEqual({ state: 'renewed', on })
  await expect(look(closed.receipt)).resolves.toEqual({ state: 'closed', on })
  await expect(look(open.receipt)).resolves.toEqual({ state: 'open', on: null })
  await expect(look(newSecret(16))).resolves.toEqual({ state: 'unknown', on: null })
})

test('nobody gets a new code unseen, elsewhere, for a closed booklet, or with an old code', async () => {
  const owner = await aParticipant(house)
  const { participantId, receipt } = owner
  const refusal = (rule: string) => ({ text: { rule: `participants.${rule}` } })
  await expect(renews(participantId, newSecret(16), false)).rejects.toMatchObject(refusal('not-seen'))
  await expect(renews(participantId, receipt)).rejects.toMatchObject(refusal('code-used'))
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const asked = { participantId, receipt: newSecret(16), isSeen: true }
  await expect(runAs(house, elsewhere)(renewBooklet, asked)).rejects.toMatchObject({ code: 'not-found' })
  expect(await opens(receipt)).toBeDefined()
  await closesBooklet(house, owner)
  await expect(renews(participantId)).rejects.toMatchObject({ code: 'not-found' })
})

test('codes can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, participants.views)
  expect(before['participants.code']?.length).toBeGreaterThan(8)
  expect(after).toEqual(before)
})
