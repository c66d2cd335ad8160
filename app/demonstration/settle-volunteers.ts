import { participantsContract } from '#capabilities/participants/contract.ts'
import { volunteersContract } from '#capabilities/volunteers/contract.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { addDays, addMinutes, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { builder, type Moment, type Perform } from './perform.ts'
import type { Society, StaffedCommunity } from './settle-people.ts'

type Sketch = {
  readonly title: string
  readonly kind: 'care' | 'environment' | 'rescue'
  readonly when: string
  readonly about: string
  readonly risk: string
  readonly needed: number
  readonly isDangerous: boolean
}

const sketches: readonly Sketch[] = [
  {
    title: '周六陪老人',
    kind: 'care',
    when: '每周六上午九点到十一点',
    about: '陪独居老人说说话，帮忙买菜、量血压。',
    risk: '上下楼小心台阶，搬重物请两个人一起。',
    needed: 12,
    isDangerous: false,
  },
  {
    title: '海边清洁日',
    kind: 'environment',
    when: '每月第一个周日清早',
    about: '捡拾沙滩和绿道上的垃圾，分好类。',
    risk: '涨潮前离开滩涂，戴手套，防晒防滑。',
    needed: 30,
    isDangerous: false,
  },
  {
    title: '防汛巡堤',
    kind: 'rescue',
    when: '汛期接到通知时',
    about: '跟着街道的队伍巡堤，看到渗水就报。',
    risk: '雨天路滑、水位上涨，两人一组，听指挥，不下水。',
    needed: 8,
    isDangerous: true,
  },
]

const names = ['陈姨', '老林', '小吴', '阿梅', '黄老师', '何医生'] as const

/** A community that asks for volunteers: one project with hours in every state, the others waiting for people. */
export async function settleVolunteers(
  { perform, now }: { readonly perform: Perform; readonly now: Instant },
  { streets, personas }: Society,
): Promise<void> {
  // The one whose secretary a visitor of the demonstration looks over the shoulder of.
  const community = streets
    .flatMap(({ communities }) => communities)
    .find(({ secretary }) => personas.some(({ personId }) => personId === secretary.personId))
  if (!community) return
  const secretary: Moment = { actor: community.secretary, at: now }
  const today = dayOf(now)
  const projectIds: string[] = []
  for (const sketch of sketches) {
    const projectId = newId(Date.parse(now))
    projectIds.push(projectId)
    await perform(
      volunteersContract.recruit,
      {
        ...sketch,
        ...wherever(community),
        projectId,
        from: addDays(today, -60),
        to: addDays(today, 240),
        leastAge: 16,
      },
      secretary,
    )
  }
  const [visits] = projectIds
  if (visits === undefined) return
  const people = await Promise.all(names.map((name) => joined({ perform, now, community }, name, visits)))
  await perform(volunteersContract.startProject, { projectId: visits }, secretary)
  for (const daysAgo of [21, 14, 7, 1]) {
    const evening = addMinutes(startOfDay(addDays(today, -daysAgo)), 19 * 60)
    const sessionId = newId(Date.parse(evening))
    await perform(
      volunteersContract.recordSession,
      {
        ...{ projectId: visits, sessionId, on: addDays(today, -daysAgo) },
        ...{ from: '09:00', to: '11:00', awayMinutes: 0 },
        people: people.map((participantId) => ({ participantId, minutes: 120 })),
      },
      { ...secretary, at: evening },
    )
    await perform(volunteersContract.confirmHours, { sessionId }, { actor: builder, at: now })
  }
}

const wherever = ({ placeId, office }: StaffedCommunity) => ({
  placeId,
  organisationId: office.organisationId,
})

type Stage = { readonly perform: Perform; readonly now: Instant; readonly community: StaffedCommunity }

/** Somebody made up who opened a booklet and signed up. */
async function joined({ perform, now, community }: Stage, name: string, projectId: string): Promise<string> {
  const [participantId, receipt] = [newId(Date.parse(now)), newSecret(16)]
  const said = { name, placeId: community.placeId, phone: null, skills: [], kind: 'volunteer' as const }
  const anybody = { actor: { kind: 'anonymous' }, at: now } as const
  await perform(participantsContract.openBooklet, { participantId, receipt, ...said }, anybody)
  const holder: Moment = {
    actor: { kind: 'resident', stream: bookletStream(participantId) },
    receiptHash: secretHash(receipt)?.toString('hex') ?? '',
    at: now,
  }
  await perform(volunteersContract.joinProject, { projectId, riskRead: true, suitsMe: true }, holder)
  return participantId
}
