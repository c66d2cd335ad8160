import type {
  AreaPart,
  BenefitKind,
  CommendationStatus,
  CommendedKind,
  StandardUse,
  StarStatus,
} from '../closed-lists.ts'
import type { Bilingual } from '#platform/web/language.ts'
import type { Tone } from '#platform/web/parts/status-tag.tsx'
import { defineWords } from '#platform/web/words.ts'

type Named<Name extends string> = Readonly<Record<Name, Bilingual>>

export const partNames: Named<AreaPart> = {
  foundation: { zh: '基础（1）', en: 'Foundation (1)' },
  main: { zh: '重点（3）', en: 'Main (3)' },
  own: { zh: '自选（N）', en: 'Own (N)' },
}

export const standardUseNames: Named<StandardUse> = {
  star: { zh: '星级创建', en: 'Stars' },
  partner: { zh: '企业评价', en: 'Partner firms' },
}

export const benefitNames: Named<BenefitKind> = {
  creditLine: { zh: '授信', en: 'Credit line' },
  guarantee: { zh: '担保', en: 'Guarantee' },
  subsidy: { zh: '补助', en: 'Subsidy' },
}

export const commendedNames: Named<CommendedKind> = {
  person: { zh: '个人', en: 'Person' },
  group: { zh: '集体', en: 'Group' },
}

type Standing = { readonly tone: Tone; readonly name: Bilingual }

export const starStandings: Readonly<Record<StarStatus, Standing>> = {
  submitted: { tone: 'info', name: { zh: '等待评审', en: 'Waiting for review' } },
  notReached: { tone: 'still', name: { zh: '未达星级', en: 'No star reached' } },
  awarded: { tone: 'good', name: { zh: '有效', en: 'In force' } },
  renewed: { tone: 'still', name: { zh: '已续评', en: 'Renewed' } },
  expired: { tone: 'still', name: { zh: '已到期', en: 'Expired' } },
  withdrawn: { tone: 'late', name: { zh: '已撤销', en: 'Withdrawn' } },
}

export const commendationStandings: Readonly<Record<CommendationStatus, Standing>> = {
  nominated: { tone: 'info', name: { zh: '已提名', en: 'Nominated' } },
  onNotice: { tone: 'info', name: { zh: '公示中', en: 'On notice' } },
  granted: { tone: 'good', name: { zh: '已表彰', en: 'Granted' } },
  declined: { tone: 'still', name: { zh: '未通过', en: 'Declined' } },
}

export const reviewWords = defineWords({
  zh: {
    title: '评议',
    lead: '评的是组织和岗位，不排个人名次；每一分都打得开。',
    tabs: '评议的种类',
    stars: '星级创建',
    rounds: '述职评议',
    commendations: '表彰',
    ratings: '质量增信',
    standards: '标准',
    startScore: '自评申报',
    newRound: '发起评议',
    newNomination: '提名',
    newRating: '评价企业',
    newStandard: '发布标准',
    noStars: '还没有自评',
    noStarsNote: '选一个标准，从自评申报开始',
    noRounds: '还没有述职评议',
    noRoundsNote: '发起后发出投票链接，截止后自动出结果',
    noCommendations: '还没有表彰',
    noCommendationsNote: '先提名，公示期满没有成立的异议就可以表彰',
    noRatings: '还没有评级的企业',
    noRatingsNote: '按已核实的事实逐项打分，A 级可以登记增信',
    noStandards: '还没有标准',
    noStandardsNote: '标准是一百分的项目表，发布后不再改动',
    starLevel: (level: number) => `${level} 星`,
    points: (total: number) => `${total} 分`,
    pointsOf: (points: number, most: number) => `${points} / ${most} 分`,
    until: (day: string) => `有效到 ${day}`,
    submitted: (day: string) => `${day} 申报`,
    expiring: '快到期',
    roundNote: (seats: number, from: string, until: string) => `${seats} 个岗位 · ${from} 至 ${until}`,
    closed: '已出结果',
    voting: '投票中',
    published: '已公布',
    notice: (day: string) => `公示到 ${day}`,
    openObjections: (count: number) => `${count} 条异议待处理`,
    grade: (grade: string) => `${grade} 级`,
    outOfForce: '已过期',
    benefit: (yuan: string) => `增信 ${yuan} 元`,
    standardNote: (items: number, use: string) => `${use} · ${items} 项`,
    chooseStandard: '用哪个标准',
    findStandard: '按名称或发布单位找标准',
    noneFound: '没有找到，换个词试试',
    chooseUnit: '哪个单位',
    begin: '开始自评',
    cancel: '取消',
    seePublic: '看公示页',
  },
  en: {
    title: 'Reviews',
    lead: 'Organisations and posts are reviewed, people are not ranked; every point opens.',
    tabs: 'Kinds of review',
    stars: 'Stars',
    rounds: 'Secretaries',
    commendations: 'Commendations',
    ratings: 'Partner firms',
    standards: 'Standards',
    startScore: 'Self-score',
    newRound: 'Open a review',
    newNomination: 'Nominate',
    newRating: 'Rate a firm',
    newStandard: 'Publish a standard',
    noStars: 'No self-scores yet',
    noStarsNote: 'Choose a standard and begin with a self-score',
    noRounds: 'No reviews yet',
    noRoundsNote: 'Open one, hand out ballot links; the result comes by itself after the last day',
    noCommendations: 'No commendations yet',
    noCommendationsNote: 'Nominate first; after the notice without an upheld objection it can be granted',
    noRatings: 'No firm rated yet',
    noRatingsNote: 'Score item by item from confirmed facts; grade A opens a benefit',
    noStandards: 'No standards yet',
    noStandardsNote: 'A standard is a hundred points in items; once published it never changes',
    starLevel: (level) => (level === 1 ? '1 star' : `${level} stars`),
    points: (total) => `${total} points`,
    pointsOf: (points, most) => `${points} of ${most}`,
    until: (day) => `until ${day}`,
    submitted: (day) => `submitted ${day}`,
    expiring: 'Ends soon',
    roundNote: (seats, from, until) => `${seats} posts · ${from} to ${until}`,
    closed: 'Result is out',
    voting: 'Voting',
    published: 'Published',
    notice: (day) => `on notice until ${day}`,
    openObjections: (count) => `${count} open objections`,
    grade: (grade) => `Grade ${grade}`,
    outOfForce: 'Out of force',
    benefit: (yuan) => `${yuan} yuan granted`,
    standardNote: (items, use) => `${use} · ${items} items`,
    chooseStandard: 'By which standard',
    findStandard: 'Find a standard by its name or publisher',
    noneFound: 'Nothing found, try another word',
    chooseUnit: 'Which unit',
    begin: 'Begin',
    cancel: 'Cancel',
    seePublic: 'See the public page',
  },
})
