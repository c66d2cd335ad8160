import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffAt } from '#platform/testing/callers.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import {
  aMediatedDispute,
  anAgreedDispute,
  type MediationHouse,
  mediationHouse,
  type Sides,
} from '../testing-house.ts'
import { endUnsettled } from './end-unsettled.ts'
import { eraseWords } from './erase-words.ts'
import { getMediation } from './get-mediation.ts'
import { getMyMediation } from './get-my-mediation.ts'
import { listMediations } from './list-mediations.ts'
import { makeOffer } from './make-offer.ts'
import { planSession } from './plan-session.ts'
import { recordSession } from './record-session.ts'
import { shareOffer } from './share-offer.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { writeAgreement } from './write-agreement.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

const said = async (sides: Sides, side: 'a' | 'b') =>
  JSON.stringify(await made.as(sides[side])(getMyMediation, {}))

test('what one side says alone stays with it and the mediator, until that side lets it go', async () => {
  const { as, house, mediator } = made
  const sides = await aMediatedDispute(made)
  const { mediationId, a, b } = sides
  const offerId = house.newId()
  await as(a)(makeOffer, { mediationId, offerId, side: 'a', text: '两千二可以' })
  const caucus = { mediationId, sessionId: house.newId(), audience: 'b' } as const
  await as(mediator.caller)(planSession, { ...caucus, at: made.inDays(1), where: '楼上书房' })
  await as(mediator.caller)(recordSession, { ...caucus, text: '怕丢面子' })

  expect(await said(sides, 'a')).toContain('两千二可以')
  expect(await said(sides, 'a')).not.toMatch(/怕丢面子|楼上书房|最多出三千|13987654321/)
  expect(await said(sides, 'b')).toMatch(/怕丢面子/)
  expect(await said(sides, 'b')).not.toMatch(/两千二可以|赔两千我就算了|13812345678/)
  const whole = JSON.stringify(await as(mediator.caller)(getMediation, { mediationId }))
  expect(whole).toMatch(/两千二可以/)
  expect(whole).toMatch(/怕丢面子/)

  await expect(as(b)(shareOffer, { mediationId, offerId, side: 'b' })).rejects.toThrow('no-such-offer')
  await as(a)(shareOffer, { mediationId, offerId, side: 'a' })
  expect(await said(sides, 'b')).toContain('两千二可以')
  await as(mediator.caller)(endUnsettled, { mediationId })
})

test('staff see that a mediation exists and how far it is: no names, no words, in no table', async () => {
  const { as, house, secretary, offices } = made
  const { mediationId } = await aMediatedDispute(made)
  const { disputes } = await as(secretary)(listMediations, { show: 'live' })
  const card = disputes.find((one) => one.mediationId === mediationId)
  expect(card).toMatchObject({ status: 'underWay', number: expect.stringMatching(/^\d{6}$/) })
  expect(JSON.stringify(disputes)).not.toMatch(/欧阳|上官|漏水|13[89]\*|13812345678|13987654321|老周/)
  const { rows } = await house.pool.query<{ text: string }>(
    `select string_agg(data::text, '') as text from ledger.entry where stream = $1`,
    [`mediation-${mediationId}`],
  )
  expect(rows[0]?.text).not.toMatch(/欧阳|上官|漏水|13[89]\*|13812345678|13987654321/)
  const elsewhere = await staffAt(house, { role: 'departmentStaff', organisationId: offices.streetOffice })
  expect((await as(elsewhere)(listMediations, { show: 'all' })).disputes.length).toBeGreaterThan(0)
  const nobody = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  expect((await as(nobody)(listMediations, { show: 'all' })).disputes).toEqual([])
})

test('once it is over the mediator sees no more, and each side destroys its own', async () => {
  const { as, mediator } = made
  const sides = await anAgreedDispute(made)
  const { mediationId, a, b } = sides
  await expect(as(a)(eraseWords, { mediationId, side: 'a' })).rejects.toThrow('not-over')
  await as(b)(withdrawConsent, { mediationId, side: 'b' })
  await expect(as(mediator.caller)(getMediation, { mediationId })).rejects.toMatchObject({
    code: 'not-found',
  })
  await as(a)(eraseWords, { mediationId, side: 'a' })
  expect(await said(sides, 'b')).not.toMatch(/欧阳|漏水/)
  expect(await said(sides, 'b')).toMatch(/上官/)
  expect(await said(sides, 'b')).toMatch(/两千五百/)
  await as(b)(eraseWords, { mediationId, side: 'b' })
  expect(await said(sides, 'a')).not.toMatch(/上官|欧阳|漏水|两千五百|退了一步|议事亭/)
  expect(await as(b)(getMyMediation, {})).toMatchObject({ status: 'withdrawn', isErased: true })
  const { content } = await as(b)(writeAgreement, { mediationId })
  expect(content.length).toBeGreaterThan(100)
})
