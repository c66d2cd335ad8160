import { anyone as nobodyKnown, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { anOrganisation, organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { nobody, type StaffActor } from '#platform/access/actor.ts'
import { newSecret } from '#platform/access/secret.ts'
import { startSession } from '#platform/access/sessions.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Mark } from './closed-lists.ts'
import type { reviewsContract } from './contract.ts'
import { reviewsFigures } from './figures.ts'
import { reviews } from './module.ts'
import { castBallot } from './operations/cast-ballot.ts'
import { issueBallotLinks } from './operations/issue-ballot-links.ts'
import { publishStandard } from './operations/publish-standard.ts'
import { submitSelfScore } from './operations/submit-self-score.ts'

export type { Caller }
export type ReviewsHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly organiser: Caller
  readonly leader: Caller
  readonly secretary: Caller
  readonly assessor: Caller
}

/** A house with reviews, its offices, and those who write, score and review. */
export async function reviewsHouse(): Promise<ReviewsHouse> {
  const { house, offices } = await organisationsHouse(reviews.views)
  const staff = (role: string, organisationId: string, placeId: string) =>
    staffAt(house, { role, organisationId, placeId })
  return {
    house,
    offices,
    organiser: await staff('districtOrganiser', offices.government, smallWorld.county),
    leader: await staff('streetLeader', offices.streetOffice, smallWorld.street),
    secretary: await staff('secretary', offices.committee, smallWorld.community),
    assessor: await anAssessor(house, offices.government),
  }
}

/** Runs operations as somebody, each with a key of its own. */
export const by = (made: ReviewsHouse, caller: Caller, given: Partial<Call> = {}) =>
  runAs(made.house, caller, given)

/** A member of staff with one post. */
export const staffOf = (made: ReviewsHouse, posted: Parameters<typeof staffAt>[1]): Promise<Caller> =>
  staffAt(made.house, posted)

/** An assessor sees everything below an organisation and acts for nothing. */
async function anAssessor(house: TestHouse, organisationId: string): Promise<Caller> {
  const see = { places: [], organisations: [organisationId] }
  const post = {
    postId: house.newId(),
    role: 'assessor',
    organisationId,
    placeId: null,
    from: '2024-01-01',
    to: null,
  }
  const actor: StaffActor = {
    kind: 'staff',
    personId: house.newId(),
    sessionId: house.newId(),
    posts: [post],
    act: nobody,
    see,
    search: nobody,
  }
  const { personId, sessionId, posts, act, search } = actor
  const standing = { posts, act, see, search, changesAt: null }
  const sessionToken = await writeTransaction(house.pool, (tx) =>
    startSession(tx, { sessionId, personId, personVersion: 1, standing, device: 'test', factor: null }),
  )
  return { actor, sessionToken }
}

type StandardInput = InputOf<typeof reviewsContract.publishStandard>

const item = (itemId: string, title: string, points: number) => ({
  itemId,
  title,
  points,
  evidence: '照片或记录',
  measured: null,
})

/** A star standard of three items: 40, 30 and 30 points. */
export const starStandard = (made: ReviewsHouse, given: Partial<StandardInput> = {}): StandardInput => ({
  standardId: made.house.newId(),
  organisationId: made.offices.government,
  use: 'star',
  name: '星级社区创建标准',
  areas: [
    { part: 'foundation', title: '基本组织', items: [item('meetings', '三会一课按时开', 40)] },
    {
      part: 'main',
      title: '服务群众',
      items: [item('station', '驿站天天开门', 30), item('grid', '网格有人管', 30)],
    },
  ],
  thresholds: [60, 70, 80, 90, 95],
  validMonths: 12,
  ...given,
})

/** A standard for partner firms of two items, 60 and 40 points; A from 90, B from 75, C from 60. */
export const partnerStandard = (made: ReviewsHouse): StandardInput =>
  starStandard(made, {
    use: 'partner',
    name: '合作企业评价',
    areas: [
      { part: 'main', title: '履约', items: [item('tax', '依法纳税', 60), item('jobs', '稳岗用工', 40)] },
    ],
    thresholds: [60, 75, 90],
  })

/** A published standard's id. */
export async function aStandard(made: ReviewsHouse, given: Partial<StandardInput> = {}): Promise<string> {
  const input = starStandard(made, given)
  await runAs(made.house, made.organiser)(publishStandard, input)
  return input.standardId
}

type ScoreInput = InputOf<typeof reviewsContract.submitSelfScore>

/** The committee scores itself full, with a sentence for each item. */
export const selfScore = (
  made: ReviewsHouse,
  standardId: string,
  given: Partial<ScoreInput> = {},
): ScoreInput => ({
  starId: made.house.newId(),
  standardId,
  organisationId: made.offices.committee,
  items: [
    { itemId: 'meetings', points: 40, words: '全年十二次，签到在册', photos: [] },
    { itemId: 'station', points: 30, words: '周一到周日都有人值守', photos: [] },
    { itemId: 'grid', points: 30, words: '每格一名网格员', photos: [] },
  ],
  ...given,
})

/** A submitted self-score's id. */
export async function aSelfScore(
  made: ReviewsHouse,
  standardId: string,
  given: Partial<ScoreInput> = {},
): Promise<string> {
  const input = selfScore(made, standardId, given)
  await runAs(made.house, made.secretary)(submitSelfScore, input)
  return input.starId
}

/** A firm below the government. */
export const aFirm = (made: ReviewsHouse, name: string): Promise<string> =>
  anOrganisation(made.house, { name, kind: 'enterprise', parentId: made.offices.government })

type Links = {
  readonly roundId: string
  readonly voters: 'panel' | 'residents'
  readonly seatId: string | null
  readonly count: number
}

/** Issues ballot links and returns their secrets. */
export async function ballotLinks(made: ReviewsHouse, { count, ...given }: Links): Promise<string[]> {
  const links = Array.from({ length: count }, () => ({ linkId: made.house.newId(), token: newSecret(16) }))
  await runAs(made.house, made.organiser)(issueBallotLinks, { ...given, links })
  return links.map((link) => link.token)
}

/** Somebody without an account. */
export const anyone: Caller = nobodyKnown

/** One vote with a link. */
export const vote = (
  house: TestHouse,
  token: string,
  marks: readonly (readonly [organisationId: string, mark: Mark])[],
) =>
  runAs(house, anyone)(castBallot, {
    token,
    marks: marks.map(([organisationId, mark]) => ({ organisationId, mark })),
  })

/** What a figure of reviews says about an organisation and everything below it, after everything was folded. */
export async function figureAt(
  { house }: ReviewsHouse,
  asked: {
    readonly figureId: string
    readonly organisationId: string
    readonly slice?: string
    readonly until?: string
  },
): Promise<number | null> {
  await foldFigures({ ...house, figures: reviewsFigures })
  const today = asked.until ?? dayOf(house.now())
  const { values } = await writeTransaction(house.pool, (tx) =>
    readFigures(tx, {
      figures: reviewsFigures.filter((figure) => figure.id === asked.figureId),
      tree: 'organisation',
      node: asked.organisationId,
      from: '2024-01-01',
      to: today,
      today,
      as: 'house',
      ...(asked.slice !== undefined && { slice: asked.slice }),
    }),
  )
  return values[0]?.value ?? null
}
