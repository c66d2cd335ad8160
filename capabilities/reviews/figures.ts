import { type ContributionOf, type Figure, figure, type SliceNames } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { type BenefitKind, type CommendedKind, markNames, type PartnerGrade } from './closed-lists.ts'
import type { CommendationEvent, RoundClosed, ScoringEvent } from './events.ts'

const levelNames: Readonly<Record<`level${number}`, { readonly zh: string; readonly en: string }>> = {
  level1: { zh: '一星', en: 'One star' },
  level2: { zh: '二星', en: 'Two stars' },
  level3: { zh: '三星', en: 'Three stars' },
  level4: { zh: '四星', en: 'Four stars' },
  level5: { zh: '五星', en: 'Five stars' },
}
const gradeNames = {
  A: { zh: 'A 级', en: 'Grade A' },
  B: { zh: 'B 级', en: 'Grade B' },
  C: { zh: 'C 级', en: 'Grade C' },
  D: { zh: 'D 级', en: 'Grade D' },
} as const satisfies SliceNames & Readonly<Record<PartnerGrade, unknown>>
const benefitNames = {
  creditLine: { zh: '授信', en: 'Credit lines' },
  guarantee: { zh: '担保', en: 'Guarantees' },
  subsidy: { zh: '补助', en: 'Subsidies' },
} as const satisfies SliceNames & Readonly<Record<BenefitKind, unknown>>
const byLevel = { kind: levelNames }
const byMark = { kind: markNames }
const byGrade = { kind: gradeNames }
const byBenefit = { kind: benefitNames }

type Scoring<Type extends ScoringEvent['type']> = Extract<ScoringEvent, { readonly type: Type }>
type Granted = Extract<CommendationEvent, { readonly type: 'reviews.commendationGranted.v1' }>

const units = { zh: '个', en: 'units' }

const starsAwarded = figure<Scoring<'reviews.starReviewed.v1'>, 'count', typeof byLevel>({
  id: 'reviews.starsAwarded',
  words: {
    zh: '评定星级',
    en: 'Stars awarded',
    meaning: {
      zh: '经上级评审达到星级的次数，含续评',
      en: 'Reviews that ended with a star level, renewals too',
    },
  },
  unit: { zh: '次', en: 'times' },
  better: 'up',
  measure: 'count',
  slices: byLevel,
  of: ['reviews.starReviewed.v1'],
  contribute: ({ data }) => (data.level > 0 ? [{ amount: 1, slices: { kind: `level${data.level}` } }] : []),
})

type StarChange = Scoring<
  'reviews.starReviewed.v1' | 'reviews.starRenewed.v1' | 'reviews.starExpired.v1' | 'reviews.starWithdrawn.v1'
>

function starChange({ type, data }: Entry<StarChange>): ContributionOf<'balance', typeof byLevel>[] {
  if (data.level === 0) return []
  const amount = type === 'reviews.starReviewed.v1' ? 1 : -1
  return [{ amount, slices: { kind: `level${data.level}` } }]
}

const starredUnits = figure<StarChange, 'balance', typeof byLevel>({
  id: 'reviews.starredUnits',
  words: {
    zh: '在牌星级单位',
    en: 'Starred units',
    meaning: { zh: '现在星级在有效期内的单位', en: 'Units whose star is in force now' },
  },
  unit: units,
  better: 'up',
  measure: 'balance',
  slices: byLevel,
  of: [
    'reviews.starReviewed.v1',
    'reviews.starRenewed.v1',
    'reviews.starExpired.v1',
    'reviews.starWithdrawn.v1',
  ],
  raisedBy: ['reviews.starReviewed.v1'],
  contribute: starChange,
})

/** Each seat counts at its own organisation, split by how it came out. */
const secretariesReviewed = figure<RoundClosed, 'count', typeof byMark>({
  id: 'reviews.secretariesReviewed',
  words: {
    zh: '述职评议',
    en: 'Secretaries’ reviews',
    meaning: {
      zh: '书记岗位完成述职评议的次数，按好、较好、一般、较差分',
      en: 'Reviews of a secretary’s post, split by good, fairly good, average and poor',
    },
  },
  unit: { zh: '次', en: 'reviews' },
  better: 'neither',
  measure: 'count',
  slices: byMark,
  isElsewhere: true,
  of: ['reviews.roundClosed.v1'],
  contribute: ({ data }) =>
    data.seats.flatMap(({ organisationId, result }) =>
      result === null
        ? []
        : [{ amount: 1, organisation: organisationId, place: null, slices: { kind: result } }],
    ),
})

const commended = (id: string, kind: CommendedKind, words: Figure['words']): Figure =>
  figure<Granted, 'count'>({
    id,
    words,
    unit: kind === 'person' ? { zh: '人', en: 'people' } : units,
    better: 'neither',
    measure: 'count',
    of: ['reviews.commendationGranted.v1'],
    contribute: ({ data }) => (data.kind === kind ? [{ amount: 1 }] : []),
  })

const peopleCommended = commended('reviews.peopleCommended', 'person', {
  zh: '表彰个人',
  en: 'People commended',
  meaning: { zh: '公示期满后受到表彰的个人', en: 'People commended after a public notice' },
})

const groupsCommended = commended('reviews.groupsCommended', 'group', {
  zh: '表彰集体',
  en: 'Groups commended',
  meaning: { zh: '公示期满后受到表彰的集体', en: 'Groups commended after a public notice' },
})

const firmsRated = figure<Scoring<'reviews.partnerRated.v1'>, 'count', typeof byGrade>({
  id: 'reviews.firmsRated',
  words: {
    zh: '企业评级',
    en: 'Firms rated',
    meaning: {
      zh: '按已核实的事实给伙伴企业评级的次数',
      en: 'Ratings of partner firms from confirmed facts',
    },
  },
  unit: { zh: '次', en: 'ratings' },
  better: 'neither',
  measure: 'count',
  slices: byGrade,
  of: ['reviews.partnerRated.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.grade } }],
})

const benefitGranted = figure<Scoring<'reviews.benefitGranted.v1'>, 'sum', typeof byBenefit>({
  id: 'reviews.benefitGranted',
  words: {
    zh: '质量增信金额',
    en: 'Benefits granted',
    meaning: {
      zh: 'A 级企业得到的授信、担保和补助',
      en: 'Credit, guarantees and subsidies given to firms of grade A',
    },
  },
  unit: { zh: '分（人民币）', en: 'fen' },
  better: 'up',
  measure: 'sum',
  slices: byBenefit,
  of: ['reviews.benefitGranted.v1'],
  contribute: ({ data }) => [{ amount: data.amountFen, slices: { kind: data.kind } }],
})

/** The figures of reviews; every one of them is folded from entries, none is ever typed. */
export const reviewsFigures: readonly Figure[] = [
  starsAwarded,
  starredUnits,
  secretariesReviewed,
  peopleCommended,
  groupsCommended,
  firmsRated,
  benefitGranted,
]
