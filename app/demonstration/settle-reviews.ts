import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { reviewsContract } from '#capabilities/reviews/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import { addDays, addMinutes, type Day, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Moment, Perform } from './perform.ts'
import type { Society, StaffedCommunity, StaffedStreet } from './settle-people.ts'

type Stage = { readonly perform: Perform; readonly today: Day }

const item = ([itemId, points]: readonly [string, number], title: string, evidence: string) => ({
  itemId,
  title,
  points,
  evidence,
  measured: null,
})

const starAreas = [
  {
    part: 'foundation' as const,
    title: '基本组织',
    items: [item(['meetings', 20], '会议按时开、有记录', '签到和记录')],
  },
  {
    part: 'main' as const,
    title: '服务',
    items: [item(['station', 25], '驿站开放时间公开并做到', '门口照片')],
  },
  {
    part: 'main' as const,
    title: '治理',
    items: [item(['grid', 20], '每个网格有人负责、找得到', '网格公示牌照片')],
  },
  {
    part: 'main' as const,
    title: '队伍',
    items: [item(['training', 15], '骨干每人一年培训两次', '培训记录')],
  },
  { part: 'own' as const, title: '特色', items: [item(['own', 20], '一项自己的做法', '一页说明和照片')] },
]

const firmAreas = [
  {
    part: 'main' as const,
    title: '履约和责任',
    items: [
      item(['tax', 40], '依法纳税', '税务部门核实'),
      item(['jobs', 35], '稳岗用工', '人社部门核实'),
      item(['community', 25], '参加社区共建', '社区确认'),
    ],
  },
]

const at = (actor: Moment['actor'], day: Day): Moment => ({
  actor,
  at: addMinutes(startOfDay(day), 9 * 60),
})

const anyone = { kind: 'anonymous' } as const

/** One of each, for whoever asks about them. */
type SettledReviews = {
  readonly standardId: string
  readonly starId: string
  readonly code: string | null
  readonly roundId: string
  readonly token: string
  readonly commendationId: string
  readonly ratingId: string
  readonly byOrganisationId: string
}

/** Stars, a closed secretaries’ review, commendations and a partner firm of the visited street. */
export async function settleReviews(stage: Stage, { streets }: Society): Promise<SettledReviews> {
  const [street] = streets
  if (!street) throw new Error('the demonstration lacks a street')
  return {
    ...(await settleStars(stage, street)),
    ...(await settleRound(stage, street)),
    ...(await settleCommendations(stage, street)),
    ...(await settleFirm(stage, street)),
  }
}

async function settleStars({ perform, today }: Stage, street: StaffedStreet) {
  const standardId = newId()
  const { organiser, office } = street.district
  await perform(
    reviewsContract.publishStandard,
    {
      standardId,
      organisationId: office.organisationId,
      use: 'star',
      name: '星级社区创建标准',
      areas: starAreas,
      thresholds: [60, 70, 80, 90, 95],
      validMonths: 12,
    },
    at(organiser, addDays(today, -350)),
  )
  const score = async (community: StaffedCommunity, day: Day): Promise<string> => {
    const starId = newId()
    const items = starAreas.flatMap((area) =>
      area.items.map(({ itemId, points, title }) => ({
        itemId,
        points,
        words: `${title}，材料在社区档案柜，可随时查看`,
        photos: [],
      })),
    )
    const input = { starId, standardId, organisationId: community.office.organisationId, items }
    await perform(reviewsContract.submitSelfScore, input, at(community.secretary, day))
    return starId
  }
  const [first, second] = street.communities
  if (!first || !second) throw new Error('the demonstration lacks communities')
  const [early, late] = [await score(first, addDays(today, -345)), await score(second, addDays(today, -90))]
  const own = { itemId: 'own', points: 12, reason: '做法刚开始，还看不出效果' }
  const { code } = await perform(
    reviewsContract.reviewStar,
    { starId: early, reduced: [own] },
    at(street.leader, addDays(today, -340)),
  )
  const training = { itemId: 'training', points: 8, reason: '有一半骨干只培训了一次' }
  await perform(
    reviewsContract.reviewStar,
    { starId: late, reduced: [own, training] },
    at(street.leader, addDays(today, -80)),
  )
  await score(first, addDays(today, -2))
  return { standardId, starId: early, code }
}

async function settleRound({ perform, today }: Stage, street: StaffedStreet) {
  const roundId = newId()
  const seats = street.communities.map((community) => community.office.organisationId)
  const [from, until] = [addDays(today, -40), addDays(today, -30)]
  const leader = at(street.leader, from)
  await perform(
    reviewsContract.openRound,
    {
      roundId,
      organisationId: street.office.organisationId,
      name: '社区书记述职评议',
      seats,
      panelWeight: 60,
      shareNeeded: 60,
      from,
      until,
    },
    leader,
  )
  const linksFor = async (voters: 'panel' | 'residents', seatId: string | null, count: number) => {
    const links = Array.from({ length: count }, () => ({ linkId: newId(), token: newSecret(16) }))
    await perform(reviewsContract.issueBallotLinks, { roundId, voters, seatId, links }, leader)
    return links.map((link) => link.token)
  }
  const voting = at(anyone, addDays(from, 3))
  const markFor = (seatAt: number, voter: number) =>
    (seatAt % 3 === 0) === voter % 4 > 0 ? ('good' as const) : ('fairlyGood' as const)
  const panel = await linksFor('panel', null, 7)
  for (const [voter, token] of panel.entries()) {
    const marks = seats.map((organisationId, seatAt) => ({ organisationId, mark: markFor(seatAt, voter) }))
    await perform(reviewsContract.castBallot, { token, marks }, voting)
  }
  for (const [seatAt, seatId] of seats.entries())
    for (const [voter, token] of (await linksFor('residents', seatId, 12)).entries()) {
      const marks = [{ organisationId: seatId, mark: markFor(seatAt, voter) }]
      await perform(reviewsContract.castBallot, { token, marks }, voting)
    }
  await perform(reviewsContract.closeRound, { roundId }, at(street.leader, addDays(until, 1)))
  return { roundId, token: panel[0] ?? '' }
}

type Praised = { readonly kind: 'person' | 'group'; readonly name: string; readonly deed: string }

async function settleCommendations({ perform, today }: Stage, street: StaffedStreet) {
  const [community] = street.communities
  if (!community) throw new Error('the demonstration lacks a community')
  const onNotice = async (praised: Praised, [from, until]: readonly [Day, Day]) => {
    const commendationId = newId()
    const { organisationId } = community.office
    await perform(
      reviewsContract.nominate,
      { commendationId, organisationId, honour: '年度服务之星', ...praised },
      at(community.secretary, addDays(from, -2)),
    )
    await perform(reviewsContract.openNotice, { commendationId, until }, at(street.leader, from))
    return commendationId
  }
  const past = [addDays(today, -60), addDays(today, -45)] as const
  const group = { kind: 'group', name: '银龄巡楼队', deed: '每晚巡楼两次，全年报修隐患三十多处' } as const
  const person = { kind: 'person', name: '示例同志', deed: '连续三年给独居老人送早餐' } as const
  const decided = at(street.leader, addDays(today, -44))
  for (const praised of [group, person]) {
    const commendationId = await onNotice(praised, past)
    await perform(reviewsContract.grantCommendation, { commendationId }, decided)
    if (praised.kind === 'group')
      await perform(reviewsContract.publishCommendation, { commendationId }, decided)
  }
  const garden = { kind: 'group', name: '楼道微花园小组', deed: '把三处堆物的角落改成了花园' } as const
  return { commendationId: await onNotice(garden, [addDays(today, -3), addDays(today, 14)]) }
}

async function settleFirm({ perform, today }: Stage, street: StaffedStreet) {
  const { organiser, office, departments } = street.district
  const [department] = departments
  if (!department) throw new Error('the demonstration lacks a department')
  const [firmId, standardId, ratingId] = [newId(), newId(), newId()]
  const begun = at(organiser, addDays(today, -120))
  const registered = {
    name: '海湾水产加工公司（示例）',
    kind: 'enterprise',
    parentId: office.organisationId,
  } as const
  await perform(
    organisationsContract.registerOrganisation,
    { organisationId: firmId, placeId: office.placeId, field: null, on: addDays(today, -120), ...registered },
    begun,
  )
  await perform(
    reviewsContract.publishStandard,
    {
      standardId,
      organisationId: office.organisationId,
      use: 'partner',
      name: '合作企业评价标准',
      areas: firmAreas,
      thresholds: [60, 75, 90],
      validMonths: 24,
    },
    begun,
  )
  const facts = firmAreas.flatMap((area) =>
    area.items.map(({ itemId, points, evidence }) => ({
      itemId,
      points: points - 2,
      fact: `${evidence}，已核对`,
    })),
  )
  await perform(
    reviewsContract.ratePartner,
    { ratingId, standardId, organisationId: firmId, facts },
    at(organiser, addDays(today, -100)),
  )
  await perform(
    reviewsContract.grantBenefit,
    {
      ratingId,
      benefitId: newId(),
      kind: 'creditLine',
      amountFen: 17_000_000_000,
      byOrganisationId: department.organisationId,
    },
    at(department.staff, addDays(today, -90)),
  )
  return { ratingId, byOrganisationId: department.organisationId }
}
