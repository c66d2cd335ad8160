import { randomBytes } from 'node:crypto'
import type { Actor, StaffActor } from '#platform/access/actor.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { caseStream } from '#capabilities/cases/events.ts'
import { catalogueOn } from '#capabilities/cases/rule-set.ts'
import { Problem } from '#platform/errors.ts'
import { readStream } from '#platform/ledger/read.ts'
import type { House } from '#platform/operations/house.ts'
import { addMinutes, dayOf, epochMsOf, type Instant } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import type { Chance } from './chance.ts'
import type { Matter } from './matters.ts'
import { namesBy, phoneBy } from './people-names.ts'
import type { Perform } from './perform.ts'
import { pointIn } from './quarter.ts'
import type { StaffedCommunity, StaffedGrid, StaffedStreet } from './settle-people.ts'
import type { Happening } from './timeline.ts'

export type Stage = {
  readonly house: House
  readonly perform: Perform
  /** Matters after this moment may still be waiting for somebody. */
  readonly fresh: Instant
  /** The member of staff who acts for an organisation. */
  readonly actorOf: ReadonlyMap<string, StaffActor>
  /** Every matter that was told, by its case. */
  readonly told: Map<string, Story>
}

type Scene = {
  readonly street: StaffedStreet
  readonly community: StaffedCommunity
  readonly matter: Matter
  /** Of this story alone: many are told at a time, and which one asks first is the database’s affair. */
  readonly chance: Chance
}
export type Story = Stage & Scene & { readonly caseId: string; readonly patience?: number }

const anonymous: Actor = { kind: 'anonymous' }
const hours = (count: number): number => Math.round(count * 60)

/** One matter from the first word to the last: who writes, who answers, whether it was right. */
export function storyOf(stage: Stage, scene: Scene, at: Instant): Happening {
  return { at, happen: (now) => tell({ ...stage, ...scene, caseId: newId(epochMsOf(now)) }, now) }
}

async function tell(story: Story, now: Instant): Promise<Happening | undefined> {
  const { chance } = story
  const grid = chance.one(story.community.grids)
  story.told.set(story.caseId, story)
  const told = toldOf(story, grid)
  const channel = channelBy(chance, story.matter)
  if (channel === 'qr' || channel === 'web') {
    await story.perform(casesContract.submitCase, { ...told, channel }, { actor: anonymous, at: now })
  } else {
    const actor = channel === 'grid' ? grid.worker : story.community.secretary
    await story.perform(casesContract.takeDownCase, { ...told, channel }, { actor, at: now })
  }
  if (now > story.fresh && chance.isLucky(0.55)) return undefined
  const isSlow = chance.isLucky(0.05)
  const after = hours(isSlow ? 30 + chance.next() * 60 : 0.2 + chance.next() * 1.5)
  return later(story, now, { after, step: takeUp })
}

function channelBy(chance: Chance, matter: Matter): 'qr' | 'web' | 'grid' | 'phone' | 'paper' {
  if (matter.kind === 'hazard' && chance.isLucky(0.45)) return 'grid'
  if (chance.isLucky(0.18)) return chance.isLucky(0.75) ? 'phone' : 'paper'
  return chance.isLucky(0.65) ? 'qr' : 'web'
}

function toldOf(story: Story, grid: StaffedGrid) {
  const { chance, community, matter, street } = story
  const recipient = chance.isLucky(0.85) ? community.office : street.office
  const point = pointIn(grid.block, street.street.quarter, chance)
  return {
    caseId: story.caseId,
    receipt: randomBytes(16).toString('hex'),
    kind: matter.kind,
    text: matter.text,
    ...(matter.choice !== undefined && { answers: { [`${matter.kind}Type`]: matter.choice } }),
    photos: [],
    where: { placeId: grid.placeId, ...(chance.isLucky(0.8) && { point }) },
    ...(chance.isLucky(0.6) && { contact: { name: namesBy(chance)(), phone: phoneBy(chance) } }),
    ...(matter.kind === 'letter' && { recipientId: recipient.organisationId }),
  }
}

type Step = (story: Story, now: Instant) => Promise<Happening | undefined>

const later = (story: Story, now: Instant, { after, step }: { after: number; step: Step }): Happening => ({
  at: inOfficeHours(addMinutes(now, after)),
  happen: (at) => daring(step, story, at),
})

/** A case that moved on meanwhile is taken up again the next day by whoever has it then; after a week it is left to its clock. */
async function daring(step: Step, story: Story, at: Instant): Promise<Happening | undefined> {
  try {
    return await step(story, at)
  } catch (refused) {
    if (!(refused instanceof Problem)) throw refused
    const patience = (story.patience ?? 5) - 1
    return patience === 0 ? undefined : later({ ...story, patience }, at, { after: hours(24), step: takeUp })
  }
}

async function isAllowed(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt
    return true
  } catch (refused) {
    if (refused instanceof Problem) return false
    throw refused
  }
}

/** Moves a moment outside office hours to the next morning; weekends are left to the calendar of the house. */
function inOfficeHours(at: Instant): Instant {
  const local = new Date(epochMsOf(at) + hours(8) * 60_000)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  if (minute < 8 * 60 + 30) return addMinutes(at, 8 * 60 + 30 - minute + (minute % 37))
  if (minute > 17 * 60 + 30) return addMinutes(at, 24 * 60 - minute + 8 * 60 + 30 + (minute % 53))
  return at
}

async function responsibleFor(story: Story): Promise<StaffActor> {
  const entries = await readStream(story.house.pool, caseStream(story.caseId))
  const organisation = entries.at(-1)?.organisation ?? ''
  return story.actorOf.get(organisation) ?? story.community.secretary
}

/** Which department of a district takes a matter up; the others are asked where it may not. */
const departmentFor: Readonly<Record<string, string>> = {
  fireLane: 'fire',
  floodingDrainage: 'water',
  illegalBuilding: 'enforcement',
  labourWages: 'labour',
  noiseAndFumes: 'enforcement',
  propertyService: 'housing',
}

/** A district does not deal with a matter itself: its organiser hands it on to the department that takes it, else back to the street. */
export async function handOn({ perform, caseId, matter, street }: Story, at: Instant): Promise<void> {
  const { departments, organiser: actor } = street.district
  const own = departments.filter(({ short }) => short === departmentFor[matter.item])
  for (const { organisationId: toOrganisationId } of [...own, ...departments, street.office]) {
    const sent = { caseId, toOrganisationId, item: matter.item, note: '请牵头办理，办结后回复来信人。' }
    if (await isAllowed(perform(casesContract.dispatchCase, sent, { actor, at }))) return
  }
}

const takeUp: Step = async (story, now) => {
  const { chance, caseId } = story
  const actor = await responsibleFor(story)
  await isAllowed(story.perform(casesContract.acceptCase, { caseId }, { actor, at: now }))
  if (actor === story.street.district.organiser) {
    await handOn(story, now)
    return later(story, now, { after: hours(2 + chance.next() * 30), step: answer })
  }
  if (chance.isLucky(0.1))
    return later(story, now, { after: hours(1 + chance.next() * 4), step: askDepartment })
  const isQuick = chance.isLucky(0.8)
  return later(story, now, {
    after: hours(isQuick ? 0.5 + chance.next() * 6 : 8 + chance.next() * 70),
    step: answer,
  })
}

const askDepartment: Step = async (story, now) => {
  const { chance, caseId, street } = story
  const actor = await responsibleFor(story)
  const department = chance.one(street.district.departments)
  const whistleId = newId(epochMsOf(now))
  const called = {
    caseId,
    whistleId,
    organisationIds: [department.organisationId],
    task: '请到现场一起看看，商量一个办法。',
    workingDays: 3,
  }
  await story.perform(casesContract.whistle, called, { actor, at: now })
  const finish: Step = async (_story, at) => {
    const part = { caseId, whistleId, organisationId: department.organisationId }
    await story.perform(casesContract.reportToWhistle, part, {
      actor: department.staff,
      at: addMinutes(at, -30),
    })
    await story.perform(
      casesContract.finishWhistlePart,
      { ...part, text: '已到现场处理，资料已交社区。' },
      { actor: department.staff, at },
    )
    return later(story, at, { after: hours(1 + chance.next() * 10), step: answer })
  }
  return later(story, now, { after: hours(3 + chance.next() * 40), step: finish })
}

const answer: Step = async (story, now) => {
  const { chance, caseId, matter } = story
  const actor = await responsibleFor(story)
  await isAllowed(story.perform(casesContract.acceptCase, { caseId }, { actor, at: now }))
  const result = matter.kind === 'question' || chance.isLucky(0.12) ? 'explained' : 'solved'
  await story.perform(
    casesContract.answerCase,
    { caseId, result, text: matter.reply, photos: [] },
    { actor, at: now },
  )
  const luck = chance.next()
  if (luck < 0.62) return later(story, now, { after: hours(1 + chance.next() * 30), step: confirm })
  if (luck < 0.7 && matter.dispute)
    return later(story, now, { after: hours(2 + chance.next() * 40), step: object })
  if (luck < 0.8) return later(story, now, { after: hours(10 + chance.next() * 20), step: visit })
  return undefined
}

const residentOf = (story: Story): Actor => ({ kind: 'resident', stream: caseStream(story.caseId) })

const confirm: Step = async (story, now) => {
  const { chance, caseId } = story
  const actor = residentOf(story)
  await story.perform(casesContract.confirmCase, { caseId }, { actor, at: now })
  if (chance.isLucky(0.7)) {
    const rating = chance.weighted(
      ['satisfied', 'neutral', 'unsatisfied'] as const,
      (one) => ({ satisfied: 88, neutral: 8, unsatisfied: 4 })[one],
    )
    await story.perform(casesContract.rateCase, { caseId, rating }, { actor, at: addMinutes(now, 1) })
  }
  return chance.isLucky(0.25)
    ? later(story, now, { after: hours(2 + chance.next() * 20), step: publish })
    : undefined
}

const object: Step = async (story, now) => {
  const { chance, caseId, matter } = story
  await story.perform(
    casesContract.disputeOutcome,
    { caseId, reason: matter.dispute ?? '还没有解决。', photos: [] },
    { actor: residentOf(story), at: now },
  )
  return later(story, now, { after: hours(3 + chance.next() * 30), step: answer })
}

const visit: Step = async (story, now) => {
  const { chance, caseId, street } = story
  const result = chance.isLucky(0.9) ? ('solved' as const) : ('unsolved' as const)
  const given = { caseId, visitId: newId(epochMsOf(now)), way: 'call' as const, result, text: '' }
  await story.perform(casesContract.recordFollowUp, given, { actor: street.visitor, at: now })
  return undefined
}

const endings: Readonly<Record<Matter['kind'], string>> = {
  letter: '有了回音',
  hazard: '已经处理',
  complaint: '已经办好',
  question: '已经答复',
  suggestion: '建议被采纳',
  help: '已经办妥',
}

/** What the public board calls a matter: the item of the catalogue and how it ended, nothing of the person. */
function titleOf({ kind, item }: Matter, now: Instant): string {
  const known = catalogueOn(dayOf(now)).items.find((one) => one.item === item)
  return `${known?.name.zh ?? '一件事'}：${endings[kind]}`
}

const publish: Step = async (story, now) => {
  const { caseId, community, matter } = story
  const outcome = matter.reply.replace(/\d+栋/g, '楼栋').replaceAll(community.compound, '小区')
  const actor = community.secretary
  await story.perform(
    casesContract.publishCase,
    { caseId, title: titleOf(matter, now), outcome },
    { actor, at: now },
  )
  return undefined
}
