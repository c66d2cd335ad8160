import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecret } from '#platform/access/secret.ts'
import type { Problem } from '#platform/errors.ts'
import {
  aDispute,
  anAgreedDispute,
  anOpenDispute,
  type MediationHouse,
  mediationHouse,
  sideOf,
} from '../testing-house.ts'
import { answerAssignment } from './answer-assignment.ts'
import { assignMediator } from './assign-mediator.ts'
import { getMyMediation } from './get-my-mediation.ts'
import { giveConsent } from './give-consent.ts'
import { takeDownDispute } from './take-down-dispute.ts'
import { withdrawConsent } from './withdraw-consent.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

const yes = { agrees: true, text: '', aside: '' }
const ask = (mediationId: string) => ({
  mediationId,
  groupId: made.groupId,
  mediatorId: made.mediator.participantId,
})

test('nothing is done before both sides have consented', async () => {
  const { mediationId, b } = await aDispute(made)
  await expect(made.as(made.secretary)(assignMediator, ask(mediationId))).rejects.toThrow('no-consent-yet')
  await made.as(b)(giveConsent, { mediationId, side: 'b', ...yes })
  const standing = await made.as(made.secretary)(assignMediator, ask(mediationId))
  expect(standing.status).toBe('asked')
})

test('one side refuses, and that is the end of it', async () => {
  const { mediationId, b } = await aDispute(made)
  const standing = await made.as(b)(giveConsent, { mediationId, side: 'b', ...yes, agrees: false })
  expect(standing.status).toBe('refused')
  await expect(made.as(b)(giveConsent, { mediationId, side: 'b', ...yes })).rejects.toThrow('not-now')
})

test('a side speaks only for itself', async () => {
  const { mediationId, a } = await aDispute(made)
  await expect(made.as(a)(giveConsent, { mediationId, side: 'b', ...yes })).rejects.toMatchObject({
    code: 'not-allowed',
  } satisfies Partial<Problem>)
})

test('at the counter both sides consent on paper, and staff note no words of theirs', async () => {
  const { house, as, secretary, groupId } = made
  const mediationId = house.newId()
  const [receiptA, receiptB] = [newSecret(16), newSecret(16)]
  const told = {
    mediationId,
    groupId,
    subject: 'family',
    receiptA,
    receiptB,
    partyA: { name: '司马甲', phone: null },
    partyB: { name: '司马乙', phone: null },
    text: '老人轮流照顾的事谈不拢',
  } as const
  await expect(as(secretary)(takeDownDispute, { ...told, receiptB: receiptA })).rejects.toThrow(
    'same-receipt',
  )
  await as(secretary)(takeDownDispute, told)
  await expect(
    as(secretary)(giveConsent, { mediationId, side: 'a', ...yes, text: '他说可以' }),
  ).rejects.toThrow('not-on-paper')
  await as(secretary)(giveConsent, { mediationId, side: 'a', ...yes })
  expect((await as(secretary)(giveConsent, { mediationId, side: 'b', ...yes })).status).toBe('open')
  const mine = await as(sideOf(mediationId, 'b', receiptB))(getMyMediation, {})
  expect(mine.thread.filter(({ how }) => how === 'paper')).toHaveLength(2)
})

test('consent is taken back at any time, by the side itself or on paper', async () => {
  const { as, secretary, mediator } = made
  const early = await aDispute(made)
  expect((await as(early.a)(withdrawConsent, { mediationId: early.mediationId, side: 'a' })).status).toBe(
    'withdrawn',
  )
  const late = await anAgreedDispute(made)
  expect((await as(secretary)(withdrawConsent, { mediationId: late.mediationId, side: 'b' })).status).toBe(
    'withdrawn',
  )
  await expect(as(late.a)(withdrawConsent, { mediationId: late.mediationId, side: 'a' })).rejects.toThrow(
    'not-now',
  )
  const asked = await anOpenDispute(made)
  await as(secretary)(assignMediator, ask(asked.mediationId))
  await as(asked.b)(withdrawConsent, { mediationId: asked.mediationId, side: 'b' })
  await expect(
    as(mediator.caller)(answerAssignment, { mediationId: asked.mediationId, answer: 'accept' }),
  ).rejects.toThrow('not-now')
})
