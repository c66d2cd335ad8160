import type pg from 'pg'
import { assessmentContract } from '#capabilities/assessment/contract.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { House } from '#platform/operations/house.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import { addMonths } from '#platform/time/day.ts'
import { newId } from '#platform/web/new-id.ts'
import { fiveBasics, hundredPoints } from './assessment-scorecards.ts'
import { builder, type Perform } from './perform.ts'
import type { Society, StaffedCommunity, StaffedDistrict } from './settle-people.ts'

type Parts = {
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly house: House
  readonly say: (step: string) => void
  readonly perform: Perform
  readonly society: Society
  readonly now: Instant
}

type Span = { readonly from: Day; readonly to: Day }
type Scored = { readonly periodId: string; readonly scorecardId: string; readonly span: Span }

type Stage = Parts & {
  readonly district: StaffedDistrict
  readonly communities: readonly StaffedCommunity[]
  readonly fold: () => Promise<unknown>
}

const morning = (day: Day): Instant => addMinutes(startOfDay(day), 9 * 60)

/** Finished spans of so many months, newest first, that ended at least so many days ago. */
function spans(months: 1 | 3, given: { today: Day; ended: number; count: number }): Span[] {
  const begin = `${given.today.slice(0, 4)}-01-01`
  const all = Array.from({ length: 24 / months }, (_, at) => addMonths(begin, (at + 1) * months - 12)).map(
    (end) => ({
      from: addMonths(end, -months),
      to: addDays(end, -1),
    }),
  )
  return all
    .filter(({ to }) => addDays(to, given.ended) <= given.today)
    .toReversed()
    .slice(0, given.count)
}

/** A year of assessment in the first district: frozen quarters with lifts, a month to freeze, a month to appeal. */
export async function settleAssessment(parts: Parts): Promise<void> {
  const [first] = parts.society.streets
  if (!first) return
  parts.say('评分表、封存的季度和提升方案')
  const { district } = first
  const communities = parts.society.streets
    .filter((street) => street.district === district)
    .flatMap((street) => street.communities)
  const projector = await openProjector({
    pool: parts.pool,
    trees: parts.trees,
    figures: parts.house.figures,
  })
  const stage = { ...parts, district, communities, fold: projector.foldAll }
  await settleQuarters(stage)
  await settleMonths(stage)
}

type Definition = ReturnType<typeof fiveBasics>

async function publish({ perform, district }: Stage, definition: Definition, on: Day): Promise<string> {
  const scorecardId = newId(Date.parse(morning(on)))
  const moment = { actor: district.organiser, at: morning(on) }
  await perform(assessmentContract.draftScorecard, { scorecardId, definition }, moment)
  await perform(assessmentContract.publishScorecard, { scorecardId }, moment)
  return scorecardId
}

async function compute(
  stage: Stage,
  given: { scorecardId: string; span: Span; at: Instant },
): Promise<Scored> {
  const { scorecardId, span, at } = given
  const periodId = newId(Date.parse(at))
  await stage.fold()
  await stage.perform(
    assessmentContract.computePeriod,
    { periodId, scorecardId, ...span },
    { actor: stage.district.organiser, at },
  )
  return { periodId, scorecardId, span }
}

async function settleQuarters(stage: Stage): Promise<void> {
  const { perform, district, now } = stage
  const quarters = spans(3, { today: dayOf(now), ended: 12, count: 3 }).toReversed()
  const [earliest] = quarters
  if (!earliest) return
  const scorecardId = await publish(
    stage,
    fiveBasics(district.office.organisationId),
    addDays(earliest.from, -10),
  )
  for (const [at, span] of quarters.entries()) {
    const scored = await compute(stage, { scorecardId, span, at: morning(addDays(span.to, 2)) })
    await giveEvidence(stage, scored)
    const frozenAt = morning(addDays(span.to, 11))
    const { periodId } = scored
    await perform(assessmentContract.freezePeriod, { periodId }, { actor: district.organiser, at: frozenAt })
    if (at > 0) await lift(stage, scored, { isAccepted: at < quarters.length - 1 })
  }
}

async function giveEvidence(stage: Stage, { periodId, span }: Scored): Promise<void> {
  const { perform, district, communities } = stage
  for (const [at, community] of communities.entries()) {
    const evidenceId = newId(Date.parse(morning(addDays(span.to, 3))))
    const given = { periodId, evidenceId, unitId: community.office.organisationId, partId: 'meetings' }
    const words = `${span.from} 至 ${span.to}：每月开一次群众会，议题来自网格走访，定下来的事都在公开栏贴出。`
    const secretary = { actor: community.secretary, at: morning(addDays(span.to, 3)) }
    await perform(assessmentContract.giveEvidence, { ...given, words }, secretary)
    const assessor = { actor: district.assessor, at: morning(addDays(span.to, 5)) }
    await perform(
      assessmentContract.judgeEvidence,
      { periodId, evidenceId, percent: 100 - (at % 4) * 10 },
      assessor,
    )
  }
}

/** A unit that needs help gets a plan; its secretary carries it out; the district checks and accepts. */
async function lift(stage: Stage, { periodId, span }: Scored, given: { isAccepted: boolean }): Promise<void> {
  const { perform, district, communities } = stage
  const organiser = (days: number) => ({ actor: district.organiser, at: morning(addDays(span.to, days)) })
  const { results } = await perform(
    assessmentContract.getPeriod,
    { periodId },
    { ...organiser(12), actor: builder },
  )
  const weak = results.filter(({ band }) => band === 'lower')
  const unit = communities.find(({ office }) => weak.some(({ unitId }) => unitId === office.organisationId))
  const helper = communities.find(({ office }) =>
    results.some((each) => each.unitId === office.organisationId && each.band === 'upper'),
  )
  if (!unit) return
  const liftId = newId(Date.parse(morning(addDays(span.to, 12))))
  // What is under way has its days ahead of today, what is over had them then.
  const start = given.isAccepted ? addDays(span.to, 12) : dayOf(stage.now)
  const plan = {
    liftId,
    periodId,
    unitId: unit.office.organisationId,
    goal: '两个月内，承诺日期前答复的比例达到九成',
    measures: [
      { title: '网格每天两次清点快到期的事', due: addDays(start, 8) },
      { title: '每周一由书记过一遍没有答复的来信', due: addDays(start, 18) },
    ],
    helperId: helper?.office.organisationId ?? null,
    checks: [addDays(start, 28), addDays(start, 42)],
  }
  await perform(assessmentContract.planLift, plan, organiser(12))
  for (const measure of [0, 1]) {
    const moment = { actor: unit.secretary, at: given.isAccepted ? morning(addDays(span.to, 30)) : stage.now }
    await perform(assessmentContract.finishMeasure, { liftId, measure }, moment)
  }
  if (!given.isAccepted) return
  await perform(
    assessmentContract.checkLift,
    { liftId, isEnough: true, note: '抽看二十件，都在期限前答复' },
    organiser(40),
  )
  const result = '承诺日期前答复的比例升到九成以上，网格清点已成习惯'
  await perform(assessmentContract.acceptLift, { liftId, result }, organiser(42))
}

async function settleMonths(stage: Stage): Promise<void> {
  const { perform, district, communities, now } = stage
  const [last, before] = spans(1, { today: dayOf(now), ended: 1, count: 2 })
  if (!last || !before) return
  const scorecardId = await publish(
    stage,
    hundredPoints(district.office.organisationId),
    addDays(before.from, -5),
  )
  const { periodId } = await compute(stage, { scorecardId, span: before, at: morning(addDays(before.to, 2)) })
  const unit = communities.at(-1)
  if (unit) {
    const appealId = newId(Date.parse(morning(addDays(before.to, 4))))
    const appeal = { periodId, appealId, unitId: unit.office.organisationId, partId: 'satisfied' }
    const reason = '这个月停水三天，由供水单位抢修，居民的不满意多半因此而来，请核实。'
    const secretary = { actor: unit.secretary, at: morning(addDays(before.to, 4)) }
    await perform(assessmentContract.appealPart, { ...appeal, reason }, secretary)
    const verdict = {
      periodId,
      appealId,
      correctionId: newId(Date.parse(morning(addDays(before.to, 6)))),
      isUpheld: true,
      effect: { kind: 'leaveOut' as const },
      why: 'disaster' as const,
      answer: '停水由供水单位负责，社区已尽到告知，这一项本月不计。',
    }
    const assessor = { actor: district.assessor, at: morning(addDays(before.to, 6)) }
    await perform(assessmentContract.decideAppeal, verdict, assessor)
  }
  await compute(stage, { scorecardId, span: last, at: now })
}
