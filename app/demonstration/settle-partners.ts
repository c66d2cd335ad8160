import { partnersContract } from '#capabilities/partners/contract.ts'
import { partnerStream } from '#capabilities/partners/events.ts'
import type { PartnerKind } from '#capabilities/partners/shapes.ts'
import { rostersContract } from '#capabilities/rosters/contract.ts'
import { type Pattern, partnerMember } from '#capabilities/rosters/shapes.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { addDays, addMinutes, type Day, epochMsOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Moment, Perform } from './perform.ts'
import type { Society, StaffedCommunity } from './settle-people.ts'

type Sketch = {
  readonly name: string
  readonly kind: PartnerKind
  readonly trade: string
  readonly does: string
  readonly activity: string
  readonly people: number
}

/** Nine partners as in Haining: shops of the street and two teams. */
const sketches: readonly Sketch[] = [
  {
    name: '阿强理发店',
    kind: 'firm',
    trade: '理发',
    does: '每月给行动不便的老人上门理发',
    activity: '广场义剪',
    people: 96,
  },
  {
    name: '康民药店',
    kind: 'firm',
    trade: '药店',
    does: '每周四免费量血压',
    activity: '用药常识讲座',
    people: 88,
  },
  {
    name: '老街面馆',
    kind: 'firm',
    trade: '面馆',
    does: '给独居老人留一碗热面',
    activity: '重阳长寿面',
    people: 132,
  },
  {
    name: '巧手裁缝铺',
    kind: 'firm',
    trade: '裁缝',
    does: '拉链裤脚小修不收钱',
    activity: '旧衣改一改',
    people: 64,
  },
  {
    name: '顺达修车行',
    kind: 'firm',
    trade: '修车',
    does: '给外卖骑手免费打气',
    activity: '骑手车辆体检',
    people: 118,
  },
  {
    name: '小荷书店',
    kind: 'firm',
    trade: '书店',
    does: '周末留十个座给孩子写作业',
    activity: '亲子共读',
    people: 150,
  },
  {
    name: '安心家政',
    kind: 'firm',
    trade: '家政',
    does: '帮高龄家庭擦玻璃',
    activity: '厨房清洁课',
    people: 72,
  },
  {
    name: '蓝马甲救援队',
    kind: 'volunteerBody',
    trade: '应急救援',
    does: '汛期巡堤',
    activity: '急救演练',
    people: 204,
  },
  {
    name: '银铃合唱队',
    kind: 'volunteerBody',
    trade: '文艺',
    does: '每月一次院子歌会',
    activity: '院子歌会',
    people: 143,
  },
]

const services = [
  '给独居老人理发',
  '帮高龄家庭换灯泡',
  '暑期看护班送点心',
  '无障碍坡道清扫',
  '给骑手备雨衣',
  '社区宣传栏翻新',
]

const pattern: Pattern = {
  name: '合伙人周一到周五值班',
  about: '每天上午，一家合伙单位在党群服务中心，有事进来坐坐。',
  hours: {
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '11:00' }] : [])),
    followsWorkingDays: true,
    exceptions: [],
  },
  seats: 1,
  restDays: 0,
  isOpen: false,
}

type Stage = { readonly perform: Perform; readonly today: Day; readonly community: StaffedCommunity }
type Settled = Sketch & { readonly partnerId: string; readonly moment: (daysAgo: number) => Moment }

const daysOfPartnership = 200
const daysOfRoster = 56

/** Nine partners of the community that a visitor sees first, their services and a roster from Monday to Friday. */
export async function settlePartners(
  { perform, today }: { readonly perform: Perform; readonly today: Day },
  { streets }: Society,
): Promise<void> {
  const community = streets[0]?.communities.at(-1)
  if (!community) return
  const stage = { perform, today, community }
  const settled = await Promise.all(sketches.map((sketch) => invite(stage, sketch)))
  await keepRoster(stage, settled)
  await publishServices(stage, settled)
  await Promise.all(settled.map((partner, at) => hold(stage, partner, 20 + at * 12)))
}

const atOn = (on: Day): Instant => addMinutes(startOfDay(on), 600)

async function invite({ perform, today, community }: Stage, sketch: Sketch): Promise<Settled> {
  const begun = addDays(today, -daysOfPartnership)
  const [partnerId, receipt] = [newId(epochMsOf(atOn(begun))), newSecret(16)]
  const { name, kind, trade, does } = sketch
  await perform(
    partnersContract.invitePartner,
    {
      ...{ partnerId, receipt, placeId: community.placeId, name, kind, trade },
      agreement: {
        from: begun,
        to: addDays(begun, 364),
        communityDoes: ['提供场地和茶水', '帮着告诉居民'],
        partnerDoes: ['周一到周五轮流值班', does],
      },
    },
    { actor: community.secretary, at: atOn(begun) },
  )
  const receiptHash = secretHash(receipt)?.toString('hex') ?? ''
  const actor = { kind: 'resident', stream: partnerStream(partnerId) } as const
  const moment = (daysAgo: number) => ({ actor, receiptHash, at: atOn(addDays(today, -daysAgo)) })
  await perform(partnersContract.acceptAgreement, { partnerId, version: 1 }, moment(daysOfPartnership - 1))
  return { ...sketch, partnerId, moment }
}

async function keepRoster({ perform, today, community }: Stage, partners: readonly Settled[]): Promise<void> {
  const begun = addDays(today, -daysOfRoster)
  const moment: Moment = { actor: community.secretary, at: atOn(begun) }
  const rosterId = newId(epochMsOf(moment.at))
  const { placeId } = community
  await perform(rostersContract.openRoster, { rosterId, placeId, stationId: null, ...pattern }, moment)
  const join = ({ partnerId }: Settled) =>
    perform(rostersContract.joinRoster, { rosterId, memberId: partnerMember(partnerId) }, moment)
  await Promise.all(partners.map(join))
  const period = { rosterId, from: addDays(begun, 1), to: addDays(today, 28) }
  await perform(rostersContract.publishPeriod, period, moment)
  const passed = { rosterId, until: addDays(today, -2) }
  await perform(rostersContract.passDays, passed, {
    actor: { kind: 'job', name: 'demonstration' },
    at: atOn(today),
  })
}

/** The first three are done, the fourth is claimed, the last ones still wait for somebody. */
async function publishServices(stage: Stage, partners: readonly Settled[]): Promise<void> {
  await Promise.all(services.map((title, at) => offer(stage, { title, at, partner: partners[at] })))
}

type Offered = { readonly title: string; readonly at: number; readonly partner: Settled | undefined }

async function offer({ perform, today, community }: Stage, { title, at, partner }: Offered): Promise<void> {
  const { placeId, secretary } = community
  const on = addDays(today, -60 + at * 8)
  const itemId = newId(epochMsOf(atOn(on)))
  const item = { itemId, placeId, title, about: '', dueOn: null }
  await perform(partnersContract.publishItem, item, { actor: secretary, at: atOn(on) })
  if (partner === undefined || at > 3) return
  await perform(partnersContract.claimItem, { itemId }, partner.moment(50 - at * 8))
  if (at > 2) return
  const done = { itemId, on: today }
  await perform(partnersContract.finishItem, done, { actor: secretary, at: atOn(today) })
}

async function hold({ perform, today, community }: Stage, partner: Settled, daysAgo: number): Promise<void> {
  const { partnerId, activity, people } = partner
  const on = addDays(today, -daysAgo)
  const activityId = newId(epochMsOf(atOn(on)))
  const moment = { actor: community.secretary, at: atOn(addDays(on, 1)) }
  await perform(
    partnersContract.recordActivity,
    { partnerId, activityId, on, title: activity, people },
    moment,
  )
  const thanksId = newId(epochMsOf(atOn(on)))
  const neighbour: Moment = { actor: { kind: 'anonymous' }, at: atOn(addDays(on, 2)) }
  await perform(partnersContract.thankPartner, { partnerId, thanksId, words: '谢谢您，帮了大忙' }, neighbour)
}
