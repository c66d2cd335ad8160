import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { partnerStream } from './events.ts'
import { partners } from './module.ts'
import { acceptAgreement } from './operations/accept-agreement.ts'
import { invitePartner } from './operations/invite-partner.ts'
import { reviewPartner } from './operations/review-partner.ts'
import type { Agreement, Invited } from './shapes.ts'

/** What a house needs to know of partners. */
export const partnerViews = partners.views

export type Given = Partial<Invited> & {
  readonly placeId?: string
  readonly agreement?: Partial<Agreement>
}

export type InvitedPartner = {
  readonly partnerId: string
  readonly memberId: string
  readonly name: string
  readonly receipt: string
  readonly caller: Caller
}

/** Whoever shows a partner’s link. */
export const partnerCaller = (partnerId: string, receipt: string): Caller => ({
  actor: { kind: 'resident', stream: partnerStream(partnerId) },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

/** Half a year back and half a year on. */
const agreementAround = (today: string): Agreement => ({
  from: addDays(today, -180),
  to: addDays(today, 180),
  communityDoes: ['提供场地和茶水', '帮着告诉居民'],
  partnerDoes: ['每周值一次班', '每月给行动不便的老人上门理发'],
})

/** A barber of the small world's community that has been invited, unless told otherwise. */
export async function anInvitedPartner(house: TestHouse, given: Given = {}): Promise<InvitedPartner> {
  const [partnerId, receipt] = [house.newId(), newSecret(16)]
  const { agreement, placeId = smallWorld.community, ...invited } = given
  const { name } = await runIn(house)(invitePartner, {
    ...{ partnerId, receipt, placeId, name: '阿强理发店', kind: 'firm', trade: '理发' },
    ...invited,
    agreement: { ...agreementAround(dayOf(house.now())), ...agreement },
  })
  return {
    partnerId,
    memberId: partnerStream(partnerId),
    name,
    receipt,
    caller: partnerCaller(partnerId, receipt),
  }
}

/** The same, having accepted. */
export async function aPartner(house: TestHouse, given: Given = {}): Promise<InvitedPartner> {
  const partner = await anInvitedPartner(house, given)
  await runAs(house, partner.caller)(acceptAgreement, { partnerId: partner.partnerId, version: 1 })
  return partner
}

/** Ends a partnership, as its community does. */
export const endsPartner = (house: TestHouse, { partnerId }: InvitedPartner) =>
  runIn(house)(reviewPartner, {
    ...{ partnerId, reviewId: house.newId(), words: '谢谢您这一年' },
    ...{ result: 'end', next: null },
  })
