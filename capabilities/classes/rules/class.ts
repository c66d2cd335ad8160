import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { ClassEvent } from '../events.ts'
import { classesProblems } from '../problems.ts'
import type { Points, Shown } from '../shapes.ts'
import type { DeclineReason, Subject, Verdict } from '../words.ts'
import type { Teacher } from './teachers.ts'

type Stage = 'picked' | 'invited' | 'accepted' | 'confirmed' | 'assessed' | 'evaluated' | 'dropped'

export type Slot = { readonly teacherId: string; readonly startsAt: Instant; readonly endsAt: Instant }

export type Lesson = {
  readonly placeId: string | null
  readonly organiserId: string | null
  readonly subject: Subject
  readonly stage: Stage
  readonly slot: Slot | null
  readonly verdict: Verdict | null
  readonly chosenFor: number | null
}

export type ClassState = Lesson | null

/** Total: an event that does not fit changes nothing. */
export function replayClass(entries: readonly Entry<ClassEvent>[]): ClassState {
  let lesson: ClassState = null
  for (const entry of entries) lesson = lesson === null ? begun(entry) : applied(lesson, entry)
  return lesson
}

function begun(entry: Entry<ClassEvent>): ClassState {
  if (entry.type !== 'classes.begun.v1') return null
  const { place: placeId, organisation: organiserId } = entry
  const empty = { stage: 'picked', slot: null, verdict: null, chosenFor: null } as const
  return { placeId, organiserId, subject: entry.data.subject, ...empty }
}

function applied(lesson: Lesson, entry: Entry<ClassEvent>): Lesson {
  switch (entry.type) {
    case 'classes.begun.v1':
      return lesson
    case 'classes.invited.v1':
      return { ...lesson, stage: 'invited', slot: entry.data }
    case 'classes.accepted.v1':
      return { ...lesson, stage: 'accepted', slot: entry.data }
    case 'classes.declined.v1':
      return { ...lesson, stage: 'picked', slot: null }
    case 'classes.confirmed.v1':
      return { ...lesson, stage: 'confirmed' }
    case 'classes.dropped.v1':
      return { ...lesson, stage: 'dropped' }
    case 'classes.assessed.v1':
      return { ...lesson, stage: 'assessed' }
    case 'classes.evaluated.v1':
      return { ...lesson, stage: 'evaluated', verdict: entry.data.verdict }
    case 'classes.chosen.v1':
      return { ...lesson, chosenFor: entry.data.year }
  }
}

export function existing(state: ClassState): Lesson {
  if (state === null) throw new Problem('not-found', houseProblems.notFound)
  return state
}

function atStage(state: ClassState, ...stages: readonly Stage[]): Lesson {
  const lesson = existing(state)
  if (!stages.includes(lesson.stage)) throw new Problem('rule-broken', classesProblems.notInThisState)
  return lesson
}

const at = ({ placeId, organiserId }: Lesson) => ({ place: placeId, organisation: organiserId })

type Beginning = {
  readonly placeId: string
  readonly organiserId: string
  readonly topicId: string
  readonly title: string
  readonly subject: Subject
  readonly reason: string
}

export function begin(before: ClassState, { placeId, organiserId, ...data }: Beginning): ClassEvent[] {
  if (before !== null) throw new Problem('conflict', classesProblems.idTaken)
  return [{ type: 'classes.begun.v1', place: placeId, organisation: organiserId, data }]
}

/** CLS-03: a teacher of the pool is invited for a subject of theirs and a time when they are nowhere else. */
export function invite(
  state: ClassState,
  slot: Slot,
  given: { readonly teacher: Teacher; readonly isBusy: boolean },
): ClassEvent[] {
  const lesson = atStage(state, 'picked', 'invited')
  if (slot.endsAt <= slot.startsAt) throw new Problem('rule-broken', classesProblems.endsBeforeStart)
  if (!given.teacher.subjects.includes(lesson.subject))
    throw new Problem('rule-broken', classesProblems.notTheirSubject)
  if (given.isBusy) throw new Problem('rule-broken', classesProblems.teacherBusy)
  return [{ type: 'classes.invited.v1', ...at(lesson), subject: slot.teacherId, data: slot }]
}

/** CLS-04: a volunteer says yes or no; no is no fault, and the branch invites another. */
export function answer(
  state: ClassState,
  { teacherId, says }: { readonly teacherId: string; readonly says: 'yes' | DeclineReason },
): ClassEvent[] {
  const lesson = atStage(state, 'invited', ...(says === 'yes' ? [] : (['accepted', 'confirmed'] as const)))
  const { slot } = lesson
  if (slot === null || slot.teacherId !== teacherId)
    throw new Problem('rule-broken', classesProblems.notInThisState)
  if (says === 'yes') return [{ type: 'classes.accepted.v1', ...at(lesson), subject: teacherId, data: slot }]
  const data = { teacherId, reason: says }
  return [{ type: 'classes.declined.v1', ...at(lesson), subject: teacherId, data }]
}

export function confirm(state: ClassState): ClassEvent[] {
  const lesson = atStage(state, 'accepted')
  return [{ type: 'classes.confirmed.v1', ...at(lesson), data: {} }]
}

export function drop(state: ClassState, reason: string): ClassEvent[] {
  const lesson = atStage(state, 'picked', 'invited', 'accepted', 'confirmed')
  return [{ type: 'classes.dropped.v1', ...at(lesson), data: { reason } }]
}

/** What the meeting on the menu says of it. */
export type Meeting = {
  readonly heldOn: string | null
  readonly attended: number
  readonly rated: number
  readonly satisfied: number
  readonly points: number
}

/** CLS-05: the street assesses what was held, by the points of the standard. */
export function assess(
  state: ClassState,
  given: { readonly points: Points; readonly note: string },
  { heldOn }: Meeting,
): ClassEvent[] {
  const lesson = atStage(state, 'confirmed', 'assessed')
  if (heldOn === null) throw new Problem('rule-broken', classesProblems.notHeld)
  return [{ type: 'classes.assessed.v1', ...at(lesson), data: given }]
}

export function evaluate(
  state: ClassState,
  given: { readonly verdict: Verdict; readonly note: string },
): ClassEvent[] {
  const lesson = atStage(state, 'assessed')
  return [{ type: 'classes.evaluated.v1', ...at(lesson), data: given }]
}

const fewRatings = 3

/** CLS-06: chosen among classes the district found good, that enough residents rated, with the reasons shown. */
export function choose(
  state: ClassState,
  { year, reason }: { readonly year: number; readonly reason: string },
  meeting: Meeting,
): ClassEvent[] {
  const lesson = atStage(state, 'evaluated')
  if (lesson.verdict !== 'good') throw new Problem('rule-broken', classesProblems.notGood)
  if (meeting.heldOn?.slice(0, 4) !== String(year))
    throw new Problem('rule-broken', classesProblems.notThatYear)
  if (meeting.rated < fewRatings) throw new Problem('rule-broken', classesProblems.tooFewRatings)
  if (lesson.chosenFor !== null) throw new Problem('rule-broken', classesProblems.notInThisState)
  const { attended, rated, satisfied, points } = meeting
  const shown: Shown = { attended, rated, satisfied, points }
  return [{ type: 'classes.chosen.v1', ...at(lesson), data: { year, reason, shown } }]
}
