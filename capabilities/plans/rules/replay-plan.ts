import { type Day, dayOf, type Instant } from '#platform/time/instant.ts'
import type { MeasureDefinition, PlanEvent, Sealed } from '../events.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Evidence, Measure, Plan, PlanEntry, PlanState } from './plan-state.ts'

/** Total: an entry that does not fit changes nothing. */
export const replayPlan = (entries: readonly PlanEntry[]): PlanState =>
  entries.reduce<PlanState>(applyEntry, null)

type EntryOf<Type extends PlanEvent['type']> = Entry<Extract<PlanEvent, { type: Type }>>
type MeasureEntry = Exclude<
  PlanEntry,
  EntryOf<'plans.begun.v1' | 'plans.published.v1' | 'plans.hidden.v1' | 'plans.measureAdded.v1'>
>

function applyEntry(state: PlanState, entry: PlanEntry): PlanState {
  switch (entry.type) {
    case 'plans.begun.v1':
      return state ?? begun(entry)
    case 'plans.published.v1':
      return state && { ...state, isPublished: true }
    case 'plans.hidden.v1':
      return state && { ...state, isPublished: false }
    case 'plans.measureAdded.v1':
      return state && withAdded(state, entry)
    default:
      return state && withMeasure(state, entry)
  }
}

function begun(entry: EntryOf<'plans.begun.v1'>): Plan {
  const { name, source, mainPlanId, fromYear, toYear, areas, measures } = entry.data
  return {
    planId: entry.stream.slice('plan:'.length),
    organisationId: entry.organisation ?? '',
    placeId: entry.place,
    begunAt: entry.at,
    isPublished: false,
    ...{ name, source, mainPlanId, fromYear, toYear, areas },
    measures: measures.map((measure) => freshMeasure(measure, { at: entry.at, content: null })),
  }
}

/** A measure as it begins, with what was said about it then. */
function freshMeasure(
  { number, title, ...measure }: MeasureDefinition,
  set: { readonly at: Instant; readonly content: Sealed | null },
): Measure {
  return {
    ...measure,
    ...{ number, title, reminded: [], checks: [], ties: [], evidence: [], supervisions: [] },
    titles: [{ number, title, ...set }],
    yearTexts: measure.yearTexts.map((text) => ({ ...text, at: set.at, content: null })),
    checkDays: comingDays(measure.checkDays, set.at),
  }
}

/** A check that lay in the past when it was written down was never one of this house. */
const comingDays = (days: readonly Day[], at: Instant): readonly Day[] =>
  days.filter((day) => day >= dayOf(at))

function withAdded(plan: Plan, { data, at }: EntryOf<'plans.measureAdded.v1'>): Plan {
  const { content, ...measure } = data
  if (plan.measures.some(({ measureId }) => measureId === measure.measureId)) return plan
  return { ...plan, measures: [...plan.measures, freshMeasure(measure, { at, content })] }
}

const withMeasure = (plan: Plan, entry: MeasureEntry): Plan => ({
  ...plan,
  measures: plan.measures.map((measure) =>
    measure.measureId === entry.data.measureId ? applyToMeasure(measure, entry) : measure,
  ),
})

function applyToMeasure(measure: Measure, entry: MeasureEntry): Measure {
  switch (entry.type) {
    case 'plans.measureArranged.v1': {
      const { ownerId, helperIds } = entry.data
      const checkDays = comingDays(entry.data.checkDays, entry.at)
      return { ...measure, ownerId, helperIds, checkDays }
    }
    case 'plans.measureRetitled.v1': {
      const { number, title, content } = entry.data
      const titles = [...measure.titles, { number, title, content, at: entry.at }]
      return { ...measure, number, title, titles }
    }
    case 'plans.targetReworded.v1': {
      const { year, text, content } = entry.data
      return { ...measure, yearTexts: [...measure.yearTexts, { year, text, content, at: entry.at }] }
    }
    case 'plans.checked.v1': {
      const { checkDay, finding, content } = entry.data
      return { ...measure, checks: [...measure.checks, { checkDay, finding, content, at: entry.at }] }
    }
    case 'plans.checkReminded.v1':
      return { ...measure, reminded: [...measure.reminded, entry.data.checkDay] }
    case 'plans.measureTied.v1':
    case 'plans.tieEnded.v1':
    case 'plans.targetChanged.v1':
      return { ...measure, ties: tiesAfter(measure, entry) }
    case 'plans.supervised.v1':
    case 'plans.supervisionAnswered.v1':
      return { ...measure, supervisions: supervisionsAfter(measure, entry) }
    default:
      return { ...measure, evidence: evidenceAfter(measure, entry) }
  }
}

type TieEntry = EntryOf<'plans.measureTied.v1' | 'plans.tieEnded.v1' | 'plans.targetChanged.v1'>

function tiesAfter({ ties }: Measure, entry: TieEntry): Measure['ties'] {
  switch (entry.type) {
    case 'plans.measureTied.v1': {
      const { tieId, figureId, over, targets } = entry.data
      const set = { at: entry.at, content: null }
      return [...ties, { tieId, figureId, over, targets: targets.map((one) => ({ ...one, ...set })) }]
    }
    case 'plans.tieEnded.v1':
      return ties.filter(({ tieId }) => tieId !== entry.data.tieId)
    case 'plans.targetChanged.v1': {
      const { tieId, year, bound, low, high, content } = entry.data
      const target = { year, bound, low, high, content, at: entry.at }
      return ties.map((tie) => (tie.tieId === tieId ? { ...tie, targets: [...tie.targets, target] } : tie))
    }
  }
}

type SupervisionEntry = EntryOf<'plans.supervised.v1' | 'plans.supervisionAnswered.v1'>

function supervisionsAfter({ supervisions }: Measure, entry: SupervisionEntry): Measure['supervisions'] {
  if (entry.type === 'plans.supervised.v1') {
    const { supervisionId, answerBy, content } = entry.data
    return [...supervisions, { supervisionId, answerBy, content, at: entry.at, answer: null }]
  }
  const answer = { at: entry.at, content: entry.data.content }
  return supervisions.map((one) =>
    one.supervisionId === entry.data.supervisionId ? { ...one, answer } : one,
  )
}

type EvidenceEntry = EntryOf<
  'plans.evidenceSubmitted.v1' | 'plans.evidenceAccepted.v1' | 'plans.evidenceReturned.v1'
>

function evidenceAfter({ evidence }: Measure, entry: EvidenceEntry): Measure['evidence'] {
  switch (entry.type) {
    case 'plans.evidenceSubmitted.v1': {
      const { evidenceId, year, content, photos } = entry.data
      const waiting = { state: 'submitted', judgedAt: null, judgement: null } as const
      return [...evidence, { evidenceId, year, content, photos, at: entry.at, by: entry.actor, ...waiting }]
    }
    case 'plans.evidenceAccepted.v1':
      return judged(evidence, entry, 'accepted')
    case 'plans.evidenceReturned.v1':
      return judged(evidence, entry, 'returned')
  }
}

const judged = (
  evidence: readonly Evidence[],
  { at, data }: EntryOf<'plans.evidenceAccepted.v1' | 'plans.evidenceReturned.v1'>,
  state: 'accepted' | 'returned',
): readonly Evidence[] =>
  evidence.map((one) =>
    one.evidenceId === data.evidenceId ? { ...one, state, judgedAt: at, judgement: data.content } : one,
  )
