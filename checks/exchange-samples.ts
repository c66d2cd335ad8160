import type { Perform } from '#app/demonstration/perform.ts'
import type { Society } from '#app/demonstration/settle-people.ts'
import { exchangeContract } from '#capabilities/exchange/contract.ts'
import { participantsContract } from '#capabilities/participants/contract.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Known } from './access-samples.ts'

/** A wish on the list, one that waits, a repair day and a technician, so that operations of exchange meet something that is there. */
export async function exchangeSamples(
  perform: Perform,
  { streets }: Society,
  at: Instant,
): Promise<Readonly<Record<string, Known>>> {
  const [community] = streets[0]?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const { placeId, secretary } = community
  const staff = { actor: secretary, at }
  const anyone = { actor: { kind: 'anonymous' }, at } as const
  const [waiting, listed, spare, repairDayId, participantId] = [newId(), newId(), newId(), newId(), newId()]
  const wish = { list: 'need', kind: 'wish', placeId, words: '一副老花镜', reach: '', times: [] } as const
  const itemReceipt = newSecret(16)
  for (const itemId of [waiting, listed, spare])
    await perform(
      exchangeContract.postItem,
      { ...wish, times: [], itemId, receipt: itemId === waiting ? itemReceipt : newSecret(16) },
      anyone,
    )
  for (const itemId of [listed, spare])
    await perform(exchangeContract.moderateItem, { itemId, verdict: 'open', text: '一副老花镜' }, staff)
  const day = { repairDayId, placeId, on: '2099-12-05', from: '09:00', to: '11:00', where: '东门' }
  await perform(exchangeContract.openRepairDay, day, staff)
  const receipt = newSecret(16)
  const said = { name: '师傅', placeId, phone: null, skills: [], kind: 'resident' as const }
  await perform(participantsContract.openBooklet, { participantId, receipt, ...said }, anyone)
  await perform(
    exchangeContract.joinRepairTeam,
    { skills: ['locks'] },
    {
      actor: { kind: 'resident', stream: bookletStream(participantId) },
      receiptHash: secretHash(receipt)?.toString('hex') ?? '',
      at,
    },
  )
  return {
    ...samplesOf({ waiting, listed, spare, repairDayId, participantId }),
    'exchange.keepItem': { itemId: waiting, receipt: itemReceipt },
  }
}

type Ids = Readonly<Record<'waiting' | 'listed' | 'spare' | 'repairDayId' | 'participantId', string>>

/** The wish on the list for most steps; the waiting one where its own state would turn everybody away. */
function samplesOf({
  waiting,
  listed,
  spare,
  repairDayId,
  participantId,
}: Ids): Readonly<Record<string, Known>> {
  const onList = [
    'getItem',
    'listSuiting',
    'claimItem',
    'releaseClaim',
    'reportItemDone',
    'confirmHelp',
    'sayNotYet',
    'lendItem',
    'takeBackItem',
    'letItemLapse',
    'planRepair',
    'listHelpers',
    'askHelper',
    'declineAsk',
    'addItemPhotos',
    'removeItemPhoto',
    'getRepairSheet',
    'writeRepairSheet',
  ]
  const asked = { handle: '0'.repeat(32), photoId: newId(), photos: [] }
  return {
    ...Object.fromEntries(
      onList.map((name) => [`exchange.${name}`, { itemId: listed, repairDayId, ...asked }]),
    ),
    'exchange.moderateItem': { itemId: waiting },
    'exchange.withdrawItem': { itemId: spare },
    'exchange.postItem': { itemId: newId() },
    'exchange.openRepairDay': { repairDayId, from: '09:00', to: '11:00', on: '2099-12-05' },
    'exchange.comeToRepairDay': { repairDayId },
    'exchange.stayAwayFromRepairDay': { repairDayId },
    'exchange.admitTechnician': { participantId },
  }
}
