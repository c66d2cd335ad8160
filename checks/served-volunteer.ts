import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { participantsContract } from '#capabilities/participants/contract.ts'
import { volunteersContract } from '#capabilities/volunteers/contract.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { House } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'

/** Somebody with a booklet, as the matrix calls them. */
export type Booklet = { readonly name: string; readonly participantId: string; readonly receipt: string }

/** Two people with booklets, and a project one of them served in, with hours that are published. */
export async function servedVolunteer(
  house: House,
  perform: Perform,
  street: StaffedStreet | undefined,
): Promise<{ readonly booklets: readonly Booklet[]; readonly known: Readonly<Record<string, Known>> }> {
  const [community] = street?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const at = house.now()
  const today = dayOf(at)
  const moment = { actor: { kind: 'console', name: 'test' }, at } as const
  const booklets = ['participant own', 'participant other'].map((name) => ({
    name,
    participantId: house.newId(),
    receipt: newSecret(16),
  }))
  const { placeId } = community
  for (const { participantId, receipt } of booklets) {
    const said = { name: '阿婆', placeId, phone: null, skills: [], kind: 'resident' as const }
    await perform(participantsContract.openBooklet, { participantId, receipt, ...said }, moment)
  }
  const [own] = booklets
  if (!own) throw new Error('there are two')
  const { participantId } = own
  const [projectId, sessionId] = [house.newId(), house.newId()]
  const offer = {
    ...{ title: '周六陪老人', kind: 'care' as const, about: '', when: '周六', needed: 9, leastAge: 0 },
    ...{ placeId, organisationId: community.office.organisationId },
    ...{ from: addDays(today, -9), to: addDays(today, 99), risk: '小心台阶', isDangerous: false },
  }
  await perform(volunteersContract.recruit, { projectId, ...offer }, moment)
  const asOwn = {
    at,
    actor: { kind: 'resident', stream: bookletStream(participantId) },
    receiptHash: secretHash(own.receipt)?.toString('hex') ?? '',
  } as const
  await perform(volunteersContract.joinProject, { projectId, riskRead: true, suitsMe: true }, asOwn)
  await perform(volunteersContract.startProject, { projectId }, moment)
  const session = { sessionId, on: addDays(today, -1), from: '09:00', to: '11:00', awayMinutes: 0 }
  const people = [{ participantId, minutes: 120 }]
  await perform(volunteersContract.recordSession, { projectId, ...session, people }, moment)
  const there = { projectId, participantId, sessionId, participantIds: [participantId], code: 'ABCD2345EFGH' }
  const samples = (name: string, contract: object, known: Known) =>
    Object.keys(contract).map((operation) => [`${name}.${operation}`, known])
  return {
    booklets,
    known: Object.fromEntries([
      ...samples('volunteers', volunteersContract, there),
      ...samples('participants', participantsContract, { participantId }),
      ['volunteers.recordSession', { ...there, ...session, sessionId: house.newId(), people }],
    ]),
  }
}
