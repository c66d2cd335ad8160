import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { TeacherEvent } from '../events.ts'
import { classesProblems } from '../problems.ts'
import type { Subject } from '../words.ts'

export type Teacher = {
  readonly placeId: string | null
  readonly unitId: string | null
  readonly subjects: readonly Subject[]
  readonly isRetired: boolean
}

export type TeacherState = Teacher | null

/** Total: an event that does not fit changes nothing. */
export function replayTeacher(entries: readonly Entry<TeacherEvent>[]): TeacherState {
  let teacher: TeacherState = null
  for (const entry of entries) teacher = applied(teacher, entry)
  return teacher
}

function applied(before: TeacherState, entry: Entry<TeacherEvent>): TeacherState {
  if (entry.type === 'classes.teacherRegistered.v1') {
    const where = { placeId: entry.place, unitId: entry.organisation }
    return before ?? { ...where, subjects: entry.data.subjects, isRetired: false }
  }
  if (before === null) return null
  return entry.type === 'classes.teacherChanged.v1'
    ? { ...before, subjects: entry.data.subjects }
    : { ...before, isRetired: true }
}

/** The teacher while in the pool. */
export function teaching(state: TeacherState): Teacher {
  if (state === null) throw new Problem('rule-broken', classesProblems.unknownTeacher)
  if (state.isRetired) throw new Problem('rule-broken', classesProblems.retired)
  return state
}

const at = ({ placeId, unitId }: Pick<Teacher, 'placeId' | 'unitId'>) => ({
  place: placeId,
  organisation: unitId,
})

type Registering = {
  readonly placeId: string
  readonly unitId: string
  readonly subjects: readonly Subject[]
  readonly name: SealedSecret
  readonly receiptHash: string
}

export function registerTeacher(before: TeacherState, given: Registering): TeacherEvent[] {
  if (before !== null) throw new Problem('conflict', classesProblems.idTaken)
  const { name, receiptHash } = given
  const data = { name, receiptHash, subjects: [...new Set(given.subjects)] }
  return [{ type: 'classes.teacherRegistered.v1', ...at(given), data }]
}

export const changeTeacher = (teacher: Teacher, subjects: readonly Subject[]): TeacherEvent[] => [
  { type: 'classes.teacherChanged.v1', ...at(teacher), data: { subjects: [...new Set(subjects)] } },
]

export const retireTeacher = (teacher: Teacher, reason: string): TeacherEvent[] => [
  { type: 'classes.teacherRetired.v1', ...at(teacher), data: { reason } },
]
