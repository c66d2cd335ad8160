import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { mediationContract } from '#capabilities/mediation/contract.ts'
import type { House } from '#platform/operations/house.ts'
import type { Known } from './access-samples.ts'

/** A group of mediators inside and a dispute brought to it, for every operation of mediation. */
export async function mediationSamples(
  house: House,
  perform: Perform,
  street: StaffedStreet | undefined,
): Promise<Readonly<Record<string, Known>>> {
  const [community] = street?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const { placeId, secretary, office } = community
  const at = house.now()
  const [groupId, mediationId, mediatorId] = [house.newId(), house.newId(), house.newId()]
  const { organisationId } = office
  await perform(
    mediationContract.openGroup,
    { groupId, name: '银发调解团', placeId, organisationId, subjects: ['neighbours'] },
    { actor: secretary, at },
  )
  const party = { name: '某某', phone: null }
  const receipts = { receiptA: 'a'.repeat(32), receiptB: 'b'.repeat(32) }
  await perform(
    mediationContract.bringDispute,
    {
      ...{ mediationId, groupId, subject: 'neighbours', ...receipts },
      ...{ partyA: party, partyB: party, text: '楼上漏水了', aside: '' },
    },
    { actor: { kind: 'anonymous' }, at },
  )
  const names = Object.keys(mediationContract)
  const there = { groupId, mediationId, mediatorId, partyA: party, partyB: party }
  const own: Readonly<Record<string, Known>> = {
    openGroup: { groupId: house.newId() },
    bringDispute: { mediationId: house.newId() },
    takeDownDispute: { mediationId: house.newId() },
  }
  return Object.fromEntries(names.map((name) => [`mediation.${name}`, { ...there, ...own[name] }]))
}
