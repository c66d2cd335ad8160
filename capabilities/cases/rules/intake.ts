import type { FieldProblem } from '#platform/errors.ts'
import { Problem } from '#platform/errors.ts'
import { dayOf, type Instant } from '#platform/time/instant.ts'
import type { CaseEvent, Rung, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { KindForm } from '../rule-set.ts'
import type { CaseKind, Channel } from '../words.ts'
import { type CaseState, rankOf } from './case-state.ts'
import { type At, dueAtStart } from './clocks.ts'
import { broken } from './step.ts'

/** What is told, with the personal part already sealed. */
export type Telling = {
  readonly kind: CaseKind
  readonly channel: Channel
  readonly place: string | null
  /** Who answers for the place or was written to, from near to far. */
  readonly ladder: readonly Rung[]
  readonly reported: string | null
  readonly reportedPlaces: readonly string[]
  readonly receiptHash: string
  readonly content: Sealed
  readonly contact: Sealed | null
  readonly photos: readonly string[]
  readonly told: 'resident' | 'staff'
  readonly occurredAt: Instant
}

/** A case begins: its clocks start now, whatever the phone's own time was (CASE-01, CASE-02). */
export function receiveCase(state: CaseState, telling: Telling, at: At): CaseEvent[] {
  if (state.status !== 'absent') throw new Problem('conflict', caseProblems.alreadySubmitted)
  const ladder = ladderWithout(telling.ladder, telling.reported)
  const first = ladder[0]
  if (first === undefined) throw broken(caseProblems.nobodyResponsible)
  const day = dayOf(at.now)
  const times = at.timesOf(telling.kind, day)
  const { kind, channel, place, occurredAt, ladder: _all, ...rest } = telling
  return [
    {
      type: 'cases.received.v1',
      place,
      organisation: first.organisationId,
      ...(occurredAt < at.now && { occurredAt }),
      data: {
        about: { kind, channel, level: first.level },
        ...rest,
        ladder,
        due: dueAtStart(first.level, times, at),
        ruleVersion: times.ruleVersion,
        ruleDay: day,
      },
    },
  ]
}

/** Whoever is complained about is never on the way (CASE-13). */
const ladderWithout = (ladder: readonly Rung[], reported: string | null): readonly Rung[] =>
  ladder
    .filter((rung) => rung.organisationId !== reported)
    .toSorted((one, other) => rankOf(one.level) - rankOf(other.level))

/** Checks the answers to a kind's form; what does not fit is named field by field. */
export function checkAnswers(form: KindForm, answers: Readonly<Record<string, string>>): void {
  const problems: FieldProblem[] = []
  for (const field of form.fields) {
    const given = answers[field.name] ?? ''
    const label = field.label
    if (field.isRequired && given === '') {
      problems.push({
        field: `answers.${field.name}`,
        zh: `请填写“${label.zh}”`,
        en: `Please fill in "${label.en}"`,
      })
    }
    if (field.type === 'choice' && given !== '' && !field.choices.some((choice) => choice.value === given)) {
      problems.push({
        field: `answers.${field.name}`,
        zh: `请在“${label.zh}”里选一项`,
        en: `Choose one for "${label.en}"`,
      })
    }
  }
  const known = new Set(form.fields.map((field) => field.name))
  for (const name of Object.keys(answers).filter((one) => !known.has(one))) {
    problems.push({ field: `answers.${name}`, zh: '表单里没有这一项', en: 'The form has no such field' })
  }
  if (problems.length > 0) throw new Problem('invalid-input', caseProblems.formField, { fields: problems })
}

export function requireWordsOrPhoto(text: string, photos: readonly string[]): void {
  if (text === '' && photos.length === 0) throw new Problem('invalid-input', caseProblems.needsWordsOrPhoto)
}
