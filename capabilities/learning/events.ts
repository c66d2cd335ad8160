import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Duty, Lesson, Level, Session } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `learning.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type Sealed = { readonly secretId: string; readonly commitment: string }

export type AttachedFile = { readonly name: string; readonly bytes: number; readonly content: Sealed }

/** On the stream of a programme. */
export type ProgrammeOpened = Event<
  'programmeOpened',
  { programmeId: string; title: string; level: Level; about: string; neededHours: number }
>
export type CourseAdded = Event<
  'courseAdded',
  { programmeId: string; courseId: string; title: string; subject: string }
>
export type MaterialAdded = Event<
  'materialAdded',
  {
    programmeId: string
    materialId: string
    courseId: string
    title: string
    text: string
    link: string | null
    /** A file to take along; its bytes lie in the vault. */
    file: AttachedFile | null
  }
>
export type ProgrammeClosed = Event<'programmeClosed', { programmeId: string; reason: string }>
export type ProgrammeEvent = ProgrammeOpened | CourseAdded | MaterialAdded | ProgrammeClosed

type OfSession = { readonly programmeId: string; readonly sessionId: string; readonly code: string }

/** On the stream of a session. */
export type SessionPlanned = Event<'sessionPlanned', OfSession & Session & { courseId: string; level: Level }>
export type SessionCancelled = Event<'sessionCancelled', OfSession & { reason: string }>
/**
 * Members who were there, by the organiser's list or sheet: `members` packs their keys, `count` says how many. Nobody
 * is in it who was listed for this session before.
 */
export type Attended = Event<
  'attended',
  OfSession & {
    level: Level
    on: Day
    hours: number
    members: string
    count: number
    isFirst: boolean
    by: 'list' | 'sheet'
  }
>
/** One who was listed by mistake and was not there. */
export type AttendanceStruck = Event<
  'attendanceStruck',
  OfSession & { level: Level; on: Day; member: string; by: 'list'; reason: string }
>
export type SessionEvent = SessionPlanned | SessionCancelled | Attended | AttendanceStruck

/** A sheet that was handed in, on a stream named by its content. */
export type SheetTaken = Event<
  'sheetTaken',
  { programmeId: string; digest: string; rows: number; added: number; known: number; sessions: number }
>

/** On the stream of a lecturer: what they teach, and when they are taken. */
export type LecturerNamed = Event<
  'lecturerNamed',
  { lecturerId: string; name: Sealed; subjects: readonly string[] }
>
export type LecturerBooked = Event<
  'lecturerBooked',
  OfSession & { lecturerId: string; on: Day; from: string; to: string; hours: number }
>
export type LecturerFreed = Event<'lecturerFreed', { lecturerId: string; sessionId: string }>
export type LecturerRetired = Event<'lecturerRetired', { lecturerId: string }>
export type LecturerEvent = LecturerNamed | LecturerBooked | LecturerFreed | LecturerRetired

/** On the stream of an online lesson. */
export type LessonOffered = Event<
  'lessonOffered',
  { lessonId: string; programmeId: string; courseId: string; level: Level; lesson: Lesson }
>
export type LessonWithdrawn = Event<'lessonWithdrawn', { lessonId: string; reason: string }>
export type LessonEvent = LessonOffered | LessonWithdrawn

/** On the stream of a member, who is known by the key made from the member number. */
export type MemberEnrolled = Event<'memberEnrolled', { member: string; duty: Duty }>
export type CardGiven = Event<'cardGiven', { member: string; codeHash: string }>
/** LIFE-11; the class of the reason is in the vault. */
export type MemberExempted = Event<
  'memberExempted',
  { member: string; reason: Sealed; from: Day; to: Day | null }
>
export type MemberLeft = Event<'memberLeft', { member: string; on: Day }>
/** The card was entered in a booklet: from now on its holder sees what is kept of this member. */
export type MemberTied = Event<'memberTied', { member: string; participantId: string }>
export type MemberEvent = MemberEnrolled | CardGiven | MemberExempted | MemberLeft | MemberTied

/** On the stream of whoever holds a booklet. */
export type LessonDone = Event<
  'lessonDone',
  { participantId: string; lessonId: string; programmeId: string; level: Level; hours: number }
>
export type CertificateGiven = Event<
  'certificateGiven',
  {
    participantId: string
    certificateId: string
    programmeId: string
    code: string
    hours: number
    level: Level
    name: Sealed
  }
>
type OfCertificate = Pick<
  CertificateGiven['data'],
  'participantId' | 'certificateId' | 'programmeId' | 'code' | 'level'
>
/** Void since its holder took a newer one. */
export type CertificateReplaced = Event<'certificateReplaced', OfCertificate & { replacedBy: string }>
/** Taken back by whoever runs the programme. */
export type CertificateRevoked = Event<'certificateRevoked', OfCertificate & { reason: string }>
export type LearnerEvent = LessonDone | CertificateGiven | CertificateReplaced | CertificateRevoked

export type LearningEvent =
  | ProgrammeEvent
  | SessionEvent
  | SheetTaken
  | LecturerEvent
  | LessonEvent
  | MemberEvent
  | LearnerEvent

export const programmeStream = (programmeId: string): string => `programme-${programmeId}`
/** A session is known by its code within its programme, so no code is given twice. */
export const sessionStream = (programmeId: string, code: string): string =>
  `session:${code.toUpperCase()}:${programmeId}`
export const sheetStream = (programmeId: string, digest: string): string =>
  `attendance-sheet:${digest}:${programmeId}`
export const lecturerStream = (lecturerId: string): string => `lecturer-${lecturerId}`
export const lessonStream = (lessonId: string): string => `lesson-${lessonId}`
export const memberStream = (member: string): string => `member-${member}`
export const learnerStream = (participantId: string): string => `learner-${participantId}`
