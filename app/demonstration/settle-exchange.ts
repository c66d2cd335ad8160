import { exchangeContract } from '#capabilities/exchange/contract.ts'
import type { ItemKind, Skill } from '#capabilities/exchange/words.ts'
import { participantsContract } from '#capabilities/participants/contract.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { addDays, addMinutes, dayOf, epochMsOf, type Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Moment, Perform } from './perform.ts'
import type { Society, StaffedCommunity, StaffedStreet } from './settle-people.ts'

type Stage = { readonly perform: Perform; readonly now: Instant }
type Scene = Stage & { readonly street: StaffedStreet; readonly community: StaffedCommunity }

type Need = {
  readonly kind: ItemKind
  readonly words: string
  readonly skill?: Skill
  readonly daysAgo: number
  readonly upTo: 'waiting' | 'open' | 'claimed' | 'done' | 'met'
}

const needs: readonly Need[] = [
  { kind: 'wish', words: '想要一副老花镜', daysAgo: 1, upTo: 'waiting' },
  { kind: 'wish', words: '孩子想有一本新华字典', daysAgo: 2, upTo: 'open' },
  { kind: 'tuition', words: '想学和外地孙子视频通话', skill: 'computer', daysAgo: 3, upTo: 'open' },
  { kind: 'company', words: '周末有人陪着下盘象棋', daysAgo: 4, upTo: 'claimed' },
  { kind: 'errand', words: '帮忙取一次慢病药', daysAgo: 5, upTo: 'done' },
  { kind: 'wish', words: '跑单的想要一副防风手套', daysAgo: 9, upTo: 'met' },
  { kind: 'wish', words: '想拍一张全家福', daysAgo: 14, upTo: 'met' },
  { kind: 'equipment', words: '想借一架人字梯换灯泡', daysAgo: 2, upTo: 'open' },
]

const repairs: readonly (Need & { readonly skill: Skill })[] = [
  { kind: 'repair', words: '厨房灯不亮了', skill: 'electrics', daysAgo: 2, upTo: 'open' },
  { kind: 'repair', words: '水龙头一直滴水', skill: 'plumbing', daysAgo: 3, upTo: 'open' },
  { kind: 'repair', words: '门锁拧不动', skill: 'locks', daysAgo: 12, upTo: 'met' },
]

const offers: readonly { readonly kind: ItemKind; readonly words: string }[] = [
  { kind: 'room', words: '二楼会议室，周末可用' },
  { kind: 'equipment', words: '人字梯、冲击钻各一，可借三天' },
  { kind: 'vehicle', words: '面包车一辆，帮老人看病接送' },
  { kind: 'service', words: '每月一次免费政策咨询' },
]

/** Needs and offers of the communities of the visited street, a repair team with its next Saturday, and members at home. */
export async function settleExchange(stage: Stage, { streets }: Society): Promise<void> {
  const [street] = streets
  if (!street) return
  // Side by side, so that they share commits.
  await Promise.all(
    street.communities.slice(-3).map((community) => settleCommunity({ ...stage, street, community })),
  )
}

async function settleCommunity(scene: Scene): Promise<void> {
  const { perform, community, street } = scene
  const member = await aBooklet(scene, { name: '老周', kind: 'member', skills: ['computer', 'teaching'] })
  const unitId = street.district.departments[0]?.organisationId
  await perform(
    exchangeContract.checkIn,
    { times: ['weekend'], ...(unitId === undefined ? {} : { unitId }) },
    asking(scene, 30, member),
  )
  const technician = await aTechnician(scene)
  const repairDayId = await nextSaturday(scene)
  await perform(exchangeContract.comeToRepairDay, { repairDayId }, asking(scene, 1, technician))
  for (const need of needs) await live(scene, need, { helper: member })
  for (const need of repairs) await live(scene, need, { helper: technician, repairDayId })
  for (const [at, offer] of offers.entries()) await share(scene, offer, at)
  const { organisationId } = community.office
  const place = { organisationId, placeId: community.placeId }
  await perform(exchangeContract.checkInUnit, place, momentOf(scene, 40))
}

type Holder = { readonly participantId: string; readonly receiptHash: string }

const momentAt = ({ now }: Stage, daysAgo: number): Instant => addMinutes(now, -daysAgo * 24 * 60)
const momentOf = (scene: Scene, daysAgo: number): Moment => ({
  actor: scene.community.secretary,
  at: momentAt(scene, daysAgo),
})
const asking = (scene: Stage, daysAgo: number, { participantId, receiptHash }: Holder): Moment => ({
  actor: { kind: 'resident', stream: bookletStream(participantId) },
  receiptHash,
  at: momentAt(scene, daysAgo),
})

type Said = {
  readonly name: string
  readonly kind: 'member' | 'volunteer' | 'resident'
  readonly skills: ('computer' | 'teaching' | 'repair')[]
}

async function aBooklet(scene: Scene, said: Said): Promise<Holder> {
  const at = momentAt(scene, 40)
  const [participantId, receipt] = [newId(epochMsOf(at)), newSecret(16)]
  const about = { ...said, placeId: scene.community.placeId, phone: null }
  const moment: Moment = { actor: { kind: 'anonymous' }, at }
  await scene.perform(participantsContract.openBooklet, { participantId, receipt, ...about }, moment)
  return { participantId, receiptHash: secretHash(receipt)?.toString('hex') ?? '' }
}

async function aTechnician(scene: Scene): Promise<Holder> {
  const technician = await aBooklet(scene, { name: '李师傅', kind: 'volunteer', skills: ['repair'] })
  const skills = ['electrics' as const, 'plumbing' as const, 'locks' as const]
  await scene.perform(exchangeContract.joinRepairTeam, { skills }, asking(scene, 30, technician))
  const { participantId } = technician
  await scene.perform(exchangeContract.admitTechnician, { participantId }, momentOf(scene, 29))
  const waiting = await aBooklet(scene, { name: '小吴', kind: 'resident', skills: ['repair'] })
  await scene.perform(exchangeContract.joinRepairTeam, { skills: ['appliances'] }, asking(scene, 1, waiting))
  return technician
}

const saturday = 5

async function nextSaturday(scene: Scene): Promise<string> {
  const today = dayOf(scene.now)
  const on = addDays(today, ((saturday - weekdayOf(dayNumberOf(today)) + 6) % 7) + 1)
  const repairDayId = newId(epochMsOf(momentAt(scene, 6)))
  const day = { repairDayId, placeId: scene.community.placeId, on, from: '09:00', to: '11:30' }
  await scene.perform(exchangeContract.openRepairDay, { ...day, where: '居委会门前' }, momentOf(scene, 6))
  return repairDayId
}

type Living = { readonly helper: Holder; readonly repairDayId?: string }

/** A need as it goes: written, looked at, taken on, done, confirmed. */
async function live(scene: Scene, need: Need, { helper, repairDayId }: Living): Promise<void> {
  const { perform, community } = scene
  const { kind, words, skill, daysAgo, upTo } = need
  const [itemId, receipt] = [newId(epochMsOf(momentAt(scene, daysAgo))), newSecret(16)]
  const told = { kind, words, placeId: community.placeId, reach: '3 栋 502，晚上在家', times: [] }
  const planned = repairDayId === undefined || upTo === 'met' ? {} : { repairDayId }
  await perform(
    exchangeContract.postItem,
    { itemId, receipt, list: 'need', ...told, times: ['weekend'], ...(skill && { skill }), ...planned },
    { actor: { kind: 'anonymous' }, at: momentAt(scene, daysAgo) },
  )
  const later = (days: number) => Math.max(0.1, daysAgo - days)
  if (upTo === 'waiting') return
  await perform(
    exchangeContract.moderateItem,
    { itemId, verdict: 'open', text: words },
    momentOf(scene, later(0.2)),
  )
  if (upTo === 'open') return
  const claim = { itemId, claimId: newId(epochMsOf(momentAt(scene, later(1)))), note: '' }
  await perform(exchangeContract.claimItem, claim, asking(scene, later(1), helper))
  if (upTo === 'claimed') return
  await perform(exchangeContract.reportItemDone, { itemId, text: '办好了' }, asking(scene, later(2), helper))
  if (upTo === 'done') return
  await perform(
    exchangeContract.confirmHelp,
    { itemId, rating: 5, thanks: '谢谢，解决了大问题' },
    momentOf(scene, later(3)),
  )
}

/** Something the community’s own body shares. */
async function share(scene: Scene, offer: (typeof offers)[number], at: number): Promise<void> {
  const { community } = scene
  const { placeId, office } = community
  const itemId = newId(epochMsOf(momentAt(scene, 20 + at)))
  await scene.perform(
    exchangeContract.postItem,
    {
      ...{ itemId, list: 'offer', placeId, organisationId: office.organisationId, ...offer },
      ...{ reach: '到居委会找值班的人', times: [] },
    },
    momentOf(scene, 20 + at),
  )
}
