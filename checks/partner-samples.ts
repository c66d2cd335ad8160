import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { partnersContract } from '#capabilities/partners/contract.ts'
import { partnerStream } from '#capabilities/partners/events.ts'
import { rostersContract } from '#capabilities/rosters/contract.ts'
import { mondayToFriday } from '#capabilities/rosters/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { House } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'

type Means = { readonly house: House; readonly perform: Perform; readonly street: StaffedStreet | undefined }

/** A partner inside the street with a service item and a roster whose next days are published. */
export async function partnerSamples({
  house,
  perform,
  street,
}: Means): Promise<Readonly<Record<string, Known>>> {
  const [community] = street?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const { placeId } = community
  const today = dayOf(house.now())
  const moment = { actor: { kind: 'console', name: 'test' }, at: house.now() } as const
  const [partnerId, itemId, rosterId] = [house.newId(), house.newId(), house.newId()]
  const [receipt, secret] = [newSecret(16), newSecret(16)]
  const memberId = partnerStream(partnerId)
  const own = {
    actor: { kind: 'resident', stream: memberId },
    receiptHash: secretHash(receipt)?.toString('hex') ?? '',
    at: house.now(),
  } as const
  const agreement = { from: today, to: today, communityDoes: ['提供场地'], partnerDoes: ['每周值班'] }
  const invited = { partnerId, receipt, placeId, name: '阿强理发店', kind: 'firm', trade: '理发' } as const
  await perform(partnersContract.invitePartner, { ...invited, agreement }, moment)
  await perform(partnersContract.acceptAgreement, { partnerId, version: 1 }, own)
  const item = { itemId, placeId, title: '上门理发', about: '', dueOn: null }
  await perform(partnersContract.publishItem, item, moment)
  await perform(rostersContract.openRoster, { rosterId, placeId, stationId: null, ...mondayToFriday }, moment)
  await perform(rostersContract.joinRoster, { rosterId, memberId }, moment)
  const period = { rosterId, from: addDays(today, 1), to: addDays(today, 14) }
  await perform(rostersContract.publishPeriod, period, moment)
  await perform(rostersContract.linkCalendar, { memberId, secret }, own)
  const { days } = await perform(rostersContract.getRoster, { rosterId, days: 14 }, moment)
  const dutyId = days.flatMap(({ duties }) => duties)[0]?.dutyId
  const there = { partnerId, itemId, rosterId, dutyId, memberId, secret, placeId, within: placeId }
  const names = [
    ...Object.keys(rostersContract).map((name) => `rosters.${name}`),
    ...Object.keys(partnersContract).map((name) => `partners.${name}`),
  ]
  return {
    ...Object.fromEntries(names.map((name) => [name, there])),
    'rosters.passDays': { ...there, until: '2026-01-05' },
  }
}
