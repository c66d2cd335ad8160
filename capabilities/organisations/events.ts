import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { DepartmentField, DutyClass, OrganisationKind } from './kinds.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `organisations.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type OrganisationRegistered = Event<
  'registered',
  {
    name: string
    kind: OrganisationKind
    /** What a department is for; null for any other body. */
    field: DepartmentField | null
    parentId: string | null
    /** Where it has its seat. */
    placeId: string | null
    on: Day
    /** A joint body for a project ends by itself after this day. */
    endsOn: Day | null
    /** Of a firm or body that has one. */
    creditCode?: string
  }
>
type OrganisationRenamed = Event<'renamed', { name: string; on: Day }>
export type OrganisationMoved = Event<
  'moved',
  { fromParentId: string | null; parentId: string | null; on: Day }
>
export type OrganisationMerged = Event<'merged', { intoId: string; on: Day }>
export type OrganisationClosed = Event<'closed', { on: Day; reason: string }>
type MemberJoined = Event<'memberJoined', { memberId: string; on: Day }>
type MemberLeft = Event<'memberLeft', { memberId: string; on: Day }>

/** Who answers for a place, from a day to a day; on the stream `responsibility:<placeId>`. */
type ResponsibilityAssigned = Event<
  'responsibilityAssigned',
  { responsibilityId: string; organisationId: string; placeId: string; from: Day; to: Day | null }
>
type ResponsibilityEnded = Event<
  'responsibilityEnded',
  { responsibilityId: string; placeId: string; to: Day }
>

export type DutyItem = {
  readonly matter: string
  readonly title: string
  /** The level this line binds: a county, a street or town, a community or village. */
  readonly level: 'county' | 'street' | 'community'
  readonly duty: DutyClass
  readonly lead: OrganisationKind
  /** Which department leads, when the lead is one. */
  readonly leadField: DepartmentField | null
  readonly assist: readonly OrganisationKind[]
}

/** A whole duty list, in force from a day until the next one for the same place; stream `duty-list:<placeId>`. */
export type DutyListPublished = Event<
  'dutyListPublished',
  { listId: string; name: string; source: string; placeId: string; from: Day; items: readonly DutyItem[] }
>

export type OrganisationEvent =
  | OrganisationRegistered
  | OrganisationRenamed
  | OrganisationMoved
  | OrganisationMerged
  | OrganisationClosed
  | MemberJoined
  | MemberLeft
  | ResponsibilityAssigned
  | ResponsibilityEnded
  | DutyListPublished

export const organisationStream = (organisationId: string): string => `organisation:${organisationId}`
export const responsibilityStream = (placeId: string): string => `responsibility:${placeId}`
export const dutyListStream = (placeId: string): string => `duty-list:${placeId}`
