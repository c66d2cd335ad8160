import { mediationContract } from '#capabilities/mediation/contract.ts'
import { sideStream } from '#capabilities/mediation/events.ts'
import { participantsContract } from '#capabilities/participants/contract.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Moment } from './perform.ts'
import type { Society } from './settle-people.ts'
import type { Ground } from './settle-places.ts'

type Days = (days: number) => Instant

/** Somebody who shows a receipt at a moment. */
const holding = (stream: string, receipt: string, at: Instant): Moment => ({
  actor: { kind: 'resident', stream },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
  at,
})

type Group = { readonly groupId: string; readonly steward: Moment['actor'] }
type Mediator = { readonly mediatorId: string; readonly receipt: string }

async function takeIn({ perform, since }: Ground, group: Group, given: { name: string; placeId: string }) {
  const [participantId, receipt] = [newId(Date.parse(since.at)), newSecret(16)]
  await perform(
    participantsContract.openBooklet,
    { participantId, receipt, ...given, phone: null, skills: ['mediation'], kind: 'volunteer' },
    { actor: { kind: 'anonymous' }, at: since.at },
  )
  const own = holding(bookletStream(participantId), receipt, since.at)
  const { groupId, steward } = group
  const subjects = ['neighbours', 'family', 'property'] as const
  await perform(mediationContract.offerToMediate, { groupId, subjects: [...subjects], notAt: [] }, own)
  const admitting = { groupId, mediatorId: participantId }
  await perform(mediationContract.admitMediator, admitting, { actor: steward, at: since.at })
  return { mediatorId: participantId, receipt }
}

type Telling = { readonly subject: 'neighbours' | 'family' | 'property'; readonly text: string }
type Sides = { readonly mediationId: string; readonly a: string; readonly b: string }

async function bring(ground: Ground, { groupId }: Group, given: Telling & { at: Instant }): Promise<Sides> {
  const { at, ...telling } = given
  const sides = { mediationId: newId(Date.parse(at)), a: newSecret(16), b: newSecret(16) }
  await ground.perform(
    mediationContract.bringDispute,
    {
      ...{ mediationId: sides.mediationId, groupId, ...telling, aside: '' },
      ...{ receiptA: sides.a, receiptB: sides.b },
      partyA: { name: '住在楼下的邻居', phone: null },
      partyB: { name: '住在楼上的邻居', phone: null },
    },
    { actor: { kind: 'anonymous' }, at },
  )
  return sides
}

const asSide = ({ mediationId, ...receipts }: Sides, side: 'a' | 'b', at: Instant): Moment =>
  holding(sideStream(mediationId, side), receipts[side], at)

async function takeOn(
  { perform }: Ground,
  { groupId, steward }: Group,
  given: { sides: Sides; by: Mediator; at: Instant },
): Promise<void> {
  const { sides, by, at } = given
  const { mediationId } = sides
  const consent = { mediationId, side: 'b', agrees: true, text: '', aside: '' } as const
  await perform(mediationContract.giveConsent, consent, asSide(sides, 'b', at))
  const asked = { mediationId, groupId, mediatorId: by.mediatorId }
  await perform(mediationContract.assignMediator, asked, { actor: steward, at })
  const accepted = { mediationId, answer: 'accept' } as const
  const own = holding(bookletStream(by.mediatorId), by.receipt, at)
  await perform(mediationContract.answerAssignment, accepted, own)
}

async function settleOne(
  { perform }: Ground,
  { sides, by }: { readonly sides: Sides; readonly by: Mediator },
  at: Days,
) {
  const { mediationId } = sides
  const own = (day: number) => holding(bookletStream(by.mediatorId), by.receipt, at(day))
  const session = { mediationId, sessionId: newId(Date.parse(at(5))), audience: 'both' } as const
  const plan = { ...session, at: at(7), where: '社区议事亭' }
  await perform(mediationContract.planSession, plan, own(5))
  await perform(mediationContract.recordSession, { ...session, text: '双方各让一步' }, own(8))
  const terms = ['楼上本月内换好水管', '楼下的吊顶由楼上请人补好']
  await perform(mediationContract.draftAgreement, { mediationId, terms, revisitAfter: [30] }, own(8))
  for (const side of ['a', 'b'] as const) {
    await perform(
      mediationContract.confirmAgreement,
      { mediationId, side, draft: 1 },
      asSide(sides, side, at(9)),
    )
  }
  const said = { mediationId, on: addDays(dayOf(at(9)), 30), holds: true, text: '' }
  for (const side of ['a', 'b'] as const) {
    await perform(mediationContract.sayRevisit, { ...said, side }, asSide(sides, side, at(40)))
  }
}

/** A group of elders who mediate: one dispute that held, one under way, one that waits for the other side. */
export async function settleMediation(ground: Ground, { streets }: Society): Promise<void> {
  const community = streets[0]?.communities.at(-1)
  if (!community) return
  ground.say('请几位老街坊当调解员')
  const { placeId, secretary, office } = community
  const group = { groupId: newId(Date.parse(ground.since.at)), steward: secretary }
  const { organisationId } = office
  const subjects = ['neighbours', 'family', 'property'] as const
  const name = `${community.name.replace(/居民委员会$|居委会$/, '')}银发调解团`
  await ground.perform(
    mediationContract.openGroup,
    { groupId: group.groupId, name, placeId, organisationId, subjects: [...subjects] },
    { actor: secretary, at: ground.since.at },
  )
  const zhou = await takeIn(ground, group, { name: '周老师', placeId })
  const chen = await takeIn(ground, group, { name: '陈阿姨', placeId })
  const first = dayOf(ground.since.at)
  const at: Days = (days) => startOfDay(addDays(first, days))

  const leak = { subject: 'neighbours', text: '楼上卫生间漏水，楼下吊顶泡坏了', at: at(2) } as const
  const held = await bring(ground, group, leak)
  await takeOn(ground, group, { sides: held, by: zhou, at: at(3) })
  await settleOne(ground, { sides: held, by: zhou }, at)
  const noise = { subject: 'neighbours', text: '夜里练琴太晚，孩子睡不着', at: at(300) } as const
  const underWay = await bring(ground, group, noise)
  await takeOn(ground, group, { sides: underWay, by: chen, at: at(302) })
  await bring(ground, group, { subject: 'property', text: '楼道里堆的旧家具搬不搬', at: at(390) })
}
