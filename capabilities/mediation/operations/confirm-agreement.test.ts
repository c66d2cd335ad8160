import { afterAll, beforeAll, expect, test } from 'vitest'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { aMediatedDispute, anAgreedDispute, type MediationHouse, mediationHouse } from '../testing-house.ts'
import { mediation } from '../module.ts'
import { confirmAgreement } from './confirm-agreement.ts'
import { draftAgreement } from './draft-agreement.ts'
import { getMyMediation } from './get-my-mediation.ts'
import { planSession } from './plan-session.ts'
import { recordSession } from './record-session.ts'
import { sayRevisit } from './say-revisit.ts'
import { writeAgreement } from './write-agreement.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

const after = (days: number) => addDays(dayOf(made.house.now()), days)

test('first they meet; then both confirm one and the same text', async () => {
  const { as, house, mediator, secretary } = made
  const { mediationId, a, b } = await aMediatedDispute(made)
  const by = as(mediator.caller)
  const terms = { mediationId, terms: ['各让一步'], revisitAfter: [15, 60] }
  await expect(by(draftAgreement, terms)).rejects.toThrow('nobody-met')
  const session = { mediationId, sessionId: house.newId(), audience: 'both' } as const
  await expect(by(planSession, { ...session, at: made.inDays(-1), where: '议事亭' })).rejects.toThrow(
    'session-past',
  )
  await by(planSession, { ...session, at: made.inDays(1), where: '议事亭' })
  await expect(by(recordSession, { ...session, audience: 'a', text: '' })).rejects.toThrow('no-such-session')
  await by(recordSession, { ...session, text: '' })
  await expect(by(draftAgreement, { ...terms, revisitAfter: [3] })).rejects.toThrow('revisit-too-soon')
  await by(draftAgreement, terms)
  await as(a)(confirmAgreement, { mediationId, side: 'a', draft: 1 })
  await by(draftAgreement, { ...terms, terms: ['各让一步', '月底前修好'] })
  await expect(as(b)(confirmAgreement, { mediationId, side: 'b', draft: 1 })).rejects.toThrow('other-text')
  await as(b)(confirmAgreement, { mediationId, side: 'b', draft: 2 })
  expect((await as(b)(getMyMediation, {})).confirmed).toEqual(['b'])
  const signed = await as(secretary)(confirmAgreement, { mediationId, side: 'a', draft: 2 })
  expect(signed.status).toBe('agreed')
  expect((await as(a)(getMyMediation, {})).revisitOn).toEqual([after(15), after(60)])
})

test('it holds only when both sides say so on the last revisit; nobody says so before the day', async () => {
  const { as, mediator } = made
  const { mediationId, a, b } = await anAgreedDispute(made)
  const on = after(30)
  const holds = { mediationId, on, holds: true, text: '' }
  await expect(as(a)(sayRevisit, { ...holds, side: 'a' })).rejects.toThrow('not-due')
  const then = made.inDays(31)
  expect((await as(a, then)(sayRevisit, { ...holds, side: 'a' })).status).toBe('agreed')
  const told = await as(mediator.caller, then)(sayRevisit, { ...holds, side: 'b' })
  expect(told.status).toBe('held')
  expect((await as(b)(getMyMediation, {})).status).toBe('held')
})

test('one "no" says that it does not hold', async () => {
  const { as } = made
  const { mediationId, a, b } = await anAgreedDispute(made)
  const then = made.inDays(30)
  const said = { mediationId, on: after(30), text: '水管还没换' }
  await as(a, then)(sayRevisit, { ...said, side: 'a', holds: true, text: '' })
  expect((await as(b, then)(sayRevisit, { ...said, side: 'b', holds: false })).status).toBe('broken')
})

test('the agreement is a Word file for the sides and the mediator', async () => {
  const { as, mediator, secretary } = made
  const { mediationId, a } = await anAgreedDispute(made)
  for (const caller of [a, mediator.caller]) {
    const { fileName, content } = await as(caller)(writeAgreement, { mediationId })
    expect(fileName).toMatch(/^调解协议书-\d{6}\.docx$/)
    expect(Buffer.from(content, 'base64').subarray(0, 2).toString()).toBe('PK')
  }
  await expect(as(secretary)(writeAgreement, { mediationId })).rejects.toMatchObject({ code: 'not-allowed' })
})

test('everything shown can be thrown away and told again from the ledger, row for row', async () => {
  await anAgreedDispute(made)
  const { before, after: later } = await toldAgain(made.house, mediation.views)
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)
  expect(later).toEqual(before)
})
