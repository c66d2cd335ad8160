import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { Points, Shown } from './shapes.ts'
import type { DeclineReason, Subject, Verdict } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `classes.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

type OnTopic = { topicId: string }

/** On the stream of one place and month: what its residents want to hear of. */
export type TopicNamed = Event<
  'topicNamed',
  OnTopic & { month: string; subject: Subject; words: SealedSecret; phoneHash: string }
>
export type TopicOpened = Event<'topicOpened', OnTopic>
export type TopicHidden = Event<'topicHidden', OnTopic & { reason: string }>
export type TopicJoined = Event<'topicJoined', OnTopic & { phoneHash: string }>
export type TopicPicked = Event<'topicPicked', OnTopic & { classId: string; reason: string }>

/** Its words are destroyed: the days of the rule have passed. */
type TopicForgotten = Event<'topicForgotten', OnTopic>

export type TopicEvent = TopicNamed | TopicOpened | TopicHidden | TopicJoined | TopicPicked | TopicForgotten

/** On the stream of one volunteer teacher, who belongs to the unit in `organisation`. */
export type TeacherRegistered = Event<
  'teacherRegistered',
  { name: SealedSecret; subjects: Subject[]; receiptHash: string }
>
export type TeacherChanged = Event<'teacherChanged', { subjects: Subject[] }>
export type TeacherRetired = Event<'teacherRetired', { reason: string }>

export type TeacherEvent = TeacherRegistered | TeacherChanged | TeacherRetired

type Slot = { teacherId: string; startsAt: Instant; endsAt: Instant }

/** On the stream of one class. */
export type ClassBegun = Event<'begun', { topicId: string; title: string; subject: Subject; reason: string }>
export type TeacherInvited = Event<'invited', Slot>
export type TeacherAccepted = Event<'accepted', Slot>
export type TeacherDeclined = Event<'declined', { teacherId: string; reason: DeclineReason }>
export type ClassConfirmed = Event<'confirmed', Record<never, never>>
export type ClassDropped = Event<'dropped', { reason: string }>
export type ClassAssessed = Event<'assessed', { points: Points; note: string }>
export type ClassEvaluated = Event<'evaluated', { verdict: Verdict; note: string }>
/** Chosen among the year's, with what it was chosen by. */
export type DemonstrationChosen = Event<'chosen', { year: number; reason: string; shown: Shown }>

export type ClassEvent =
  | ClassBegun
  | TeacherInvited
  | TeacherAccepted
  | TeacherDeclined
  | ClassConfirmed
  | ClassDropped
  | ClassAssessed
  | ClassEvaluated
  | DemonstrationChosen

export type ClassesEvent = TopicEvent | TeacherEvent | ClassEvent

export const topicsStream = (month: string, placeId: string): string => `topics:${month}:${placeId}`
/** Of `topics:<month>:<placeId>:<topicId>`: which topic of which month and place. */
export function topicOfKey(key: string) {
  const [, month = '', placeId = '', topicId = ''] = key.split(':')
  return { month, placeId, topicId }
}
/** Under whom the vault holds the words of a topic. */
export const topicSubject = (topicId: string): string => `topic:${topicId}`
export const classStream = (classId: string): string => `class:${classId}`
export const classOfStream = (stream: string): string => stream.slice('class:'.length)
export const teacherOfStream = (stream: string): string => stream.slice('teacher-'.length)
/** Also what a teacher's card opens. */
export const teacherStream = (teacherId: string): string => `teacher-${teacherId}`
