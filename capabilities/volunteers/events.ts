import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Insurance, Offer } from './shapes.ts'
import type { NoteClass, ProjectKind } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `volunteers.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type Sealed = { readonly secretId: string; readonly commitment: string }

type OfProject = { readonly projectId: string; readonly kind: ProjectKind }
type Taking = OfProject & { readonly participantId: string }

/** On the stream of a project. */
export type Recruited = Event<'recruited', OfProject & { offer: Offer }>
export type Insured = Event<'insured', OfProject & { insurance: Insurance }>
export type Started = Event<'started', OfProject>
export type Ended = Event<'ended', OfProject>
export type Joined = Event<'joined', Taking>
export type Left = Event<'left', Taking>
/** What a volunteer says of how it was organised. */
export type ProjectRated = Event<'projectRated', Taking & { stars: number }>
/** Training, thanks and praise (VOL-02); the words lie in the vault under each booklet. */
export type Noted = Event<
  'noted',
  OfProject & {
    noteId: string
    what: NoteClass
    title: string
    on: Day
    minutes: number | null
    people: readonly { readonly participantId: string; readonly content: Sealed | null }[]
  }
>
export type ProjectEvent = Recruited | Insured | Started | Ended | Joined | Left | ProjectRated | Noted

type OfSession = OfProject & { readonly sessionId: string }
type OfHours = OfSession & { readonly participantId: string }

/** On the stream of one occasion. `until` is the last day on which it is published before it is entered (VOL-04). */
export type HoursPublished = Event<
  'hoursPublished',
  OfSession & {
    title: string
    on: Day
    from: number
    to: number
    until: Day
    people: readonly { readonly participantId: string; readonly minutes: number }[]
  }
>
/** The volunteer says that it was otherwise; what they said lies in the vault under their booklet. */
export type HoursObjected = Event<'hoursObjected', OfHours & { content: Sealed }>
/** Settled before it was entered; published anew. */
export type HoursCorrected = Event<'hoursCorrected', OfHours & { minutes: number; until: Day }>
/** Entered. Whoever counts service follows this and `hoursReversed`. */
export type HoursConfirmed = Event<
  'hoursConfirmed',
  OfHours & { organisationId: string; placeId: string; minutes: number; on: Day }
>
/** Takes back what was entered wrongly: the same minutes, the other way. */
export type HoursReversed = Event<
  'hoursReversed',
  OfHours & { organisationId: string; placeId: string; minutes: number; on: Day }
>
export type SessionEvent = HoursPublished | HoursObjected | HoursCorrected | HoursConfirmed | HoursReversed

/** `proof` is a hash of what stands on the certificate with its code; without the paper it says nothing. */
export type Certified = Event<
  'certified',
  { certificateId: string; participantId: string; from: Day; to: Day; minutes: number; proof: string }
>

export type VolunteerEvent = ProjectEvent | SessionEvent | Certified

export const projectStream = (projectId: string): string => `volunteer-project:${projectId}`
export const sessionStream = (sessionId: string): string => `volunteer-session:${sessionId}`
export const certificateStream = (certificateId: string): string => `volunteer-certificate:${certificateId}`
