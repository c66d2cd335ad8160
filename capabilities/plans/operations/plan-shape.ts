import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Sealed } from '../events.ts'
import { abilitiesOfMeasure, abilitiesOfPlan } from '../rules/abilities.ts'
import { shareOfYear } from '../rules/light.ts'
import { readTarget } from '../rules/read-target.ts'
import { type Measure, type Plan, targetOf, type Tie } from '../rules/plan-state.ts'
import { assertInYears } from '../rules/plan-steps.ts'
import type { MeasureShape, PlanShape, TieShape } from '../shapes.ts'
import { organisationsOf } from '../views/organisation-names.ts'
import { relatedPlans } from '../views/read-plans.ts'
import { countLights, measureLight, tieLight, yearShown } from './measure-light.ts'
import { type ReadTie, readTies } from './read-ties.ts'

type Telling = {
  readonly plan: Plan
  readonly call: Call
  readonly year: number
  readonly today: string
  readonly nameOf: (organisationId: string) => string
  readonly said: (content: Sealed | null) => string | null
  readonly readTie: ReadTie
}

/** Reads what a plan needs besides its entries: names, words, figures. */
export async function readTelling(
  tx: Transaction,
  call: Call,
  { plan, year }: { plan: Plan; year: number },
): Promise<Telling> {
  const { measures, organisationId } = plan
  const parties = measures.flatMap(({ ownerId, helperIds }) => [ownerId, ...helperIds])
  const names = await organisationsOf(tx, [organisationId, ...parties])
  const secrets = measures.flatMap(contentsOf).map(({ secretId }) => secretId)
  const words = await call.house.vault.openContent(tx, secrets)
  return {
    plan,
    call,
    year,
    today: dayOf(call.now),
    nameOf: (id) => names.get(id)?.name ?? '',
    said: (content) => (content ? (words.get(content.secretId) ?? null) : null),
    readTie: await readTies(tx, call, { organisationId, measures, year }),
  }
}

function contentsOf({ titles, yearTexts, ties, evidence, supervisions, checks }: Measure): Sealed[] {
  const contents = [
    ...titles.map(({ content }) => content),
    ...yearTexts.map(({ content }) => content),
    ...ties.flatMap(({ targets }) => targets.map(({ content }) => content)),
    ...evidence.flatMap(({ content, judgement }) => [content, judgement]),
    ...supervisions.flatMap(({ content, answer }) => [content, answer?.content ?? null]),
    ...checks.map(({ content }) => content),
  ]
  return contents.filter((content) => content !== null)
}

/** A plan as its readers see it in one year; with an owner, only the measures that owner leads or helps with. */
export async function planShape(
  tx: Transaction,
  call: Call,
  asked: { readonly plan: Plan; readonly year: number | undefined; readonly ownerId?: string | undefined },
): Promise<PlanShape> {
  const { plan, ownerId } = asked
  if (asked.year !== undefined) assertInYears(plan, asked.year)
  const year = yearShown(plan, asked.year, dayOf(call.now))
  const telling = await readTelling(tx, call, { plan, year })
  const related = await relatedPlans(tx, plan)
  const isShown = (measure: Measure) =>
    ownerId === undefined || measure.ownerId === ownerId || measure.helperIds.includes(ownerId)
  const areas = plan.areas.map((area) => ({
    ...area,
    measures: plan.measures
      .filter((measure) => measure.areaId === area.areaId && isShown(measure))
      .map((measure) => measureShape(telling, measure)),
  }))
  const shown = areas.filter(({ measures }) => measures.length > 0)
  const named = ({ planId, name }: { planId: string; name: string }) => ({ planId, name })
  const main = related.find(({ isMain }) => isMain)
  const { planId, name, source, fromYear, toYear, isPublished, begunAt } = plan
  return {
    ...{ planId, name, source, fromYear, toYear, isPublished, begunAt, year },
    organisation: { organisationId: plan.organisationId, name: telling.nameOf(plan.organisationId) },
    main: main ? named(main) : null,
    supporting: related.filter(({ isMain }) => !isMain).map(named),
    gone: shareOfYear(year, telling.today),
    asOf: call.now,
    lights: countLights(shown.flatMap(({ measures }) => measures.map(({ light }) => light))),
    areas: shown,
    abilities: abilitiesOfPlan(plan, call.actor, call.house.trees),
  }
}

/** One measure as its readers see it. */
export function measureShape(telling: Telling, measure: Measure): MeasureShape {
  const { plan, call, nameOf, said } = telling
  const party = (organisationId: string) => ({ organisationId, name: nameOf(organisationId) })
  const { measureId, number, title, ownerId, helperIds } = measure
  return {
    ...{ measureId, number, title },
    titles: measure.titles.map(({ content, ...one }) => ({ ...one, reason: said(content) })),
    owner: party(ownerId),
    helpers: helperIds.map(party),
    yearTexts: measure.yearTexts.map(({ content, ...text }) => ({ ...text, reason: said(content) })),
    suggestions: suggestionsOf(measure),
    light: measureLight({ ...measure, doneChecks: measure.checks.map(({ checkDay }) => checkDay) }, telling),
    ties: measure.ties.map((tie) => tieShape(telling, measure, tie)),
    evidence: measure.evidence.map(({ by: _by, content, judgement, photos, ...one }) => ({
      ...one,
      photos: [...photos],
      text: said(content),
      judgement: said(judgement),
    })),
    supervisions: measure.supervisions.map(({ content, answer, ...one }) => ({
      ...one,
      reason: said(content),
      answeredAt: answer?.at ?? null,
      answer: said(answer?.content ?? null),
    })),
    checks: checksOf(telling, measure),
    abilities: abilitiesOfMeasure(plan, measure, { actor: call.actor, trees: call.house.trees }),
  }
}

function suggestionsOf({ yearTexts }: Measure): MeasureShape['suggestions'] {
  const last = new Map(yearTexts.map(({ year, text }) => [year, text]))
  return [...last].flatMap(([year, text]) => {
    const numbers = readTarget(text)
    return numbers ? [{ year, ...numbers }] : []
  })
}

function checksOf({ said }: Telling, measure: Measure): MeasureShape['checks'] {
  const done = new Map(measure.checks.map((check) => [check.checkDay, check]))
  const days = [...new Set([...measure.checkDays, ...done.keys()])].toSorted()
  return days.map((checkDay) => ({
    checkDay,
    finding: done.get(checkDay)?.finding ?? null,
    note: said(done.get(checkDay)?.content ?? null),
    isReminded: measure.reminded.includes(checkDay),
  }))
}

function tieShape(telling: Telling, measure: Measure, tie: Tie): TieShape {
  const { figure, grows: _grows, trend, ...reading } = telling.readTie(measure, tie)
  const target = targetOf(tie, telling.year)
  const { tieId, figureId, over } = tie
  return {
    ...{ tieId, figureId, over },
    ...reading,
    trend: [...trend],
    figure: figure && {
      name: { zh: figure.words.zh, en: figure.words.en },
      meaning: figure.words.meaning,
      unit: figure.unit,
      measure: figure.measure,
    },
    target: target ? { year: target.year, bound: target.bound, low: target.low, high: target.high } : null,
    light: tieLight(measure, tie, telling),
    targets: tie.targets.map(({ content, ...one }) => ({ ...one, reason: telling.said(content) })),
  }
}
