import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  holds,
  kinds,
  type Located,
  seesThere,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { teacherStream } from './events.ts'

const there = (...roles: readonly string[]): AccessRule<Located> => anyOf(house, actsThereAs(...roles))

/** A class, where it is, and the teacher who was invited. */
export type InvitationSubject = Located & { readonly teacherId: string }

/** Whoever holds the card of this teacher. */
const teacher: AccessRule<{ readonly teacherId: string }> = (actor, { teacherId }) =>
  actor.kind === 'resident' && actor.stream === teacherStream(teacherId)

const organisers = upFrom('gridLead')
const organiser = there(...organisers)

/** Teachers of a pool that reaches the reader's places, or lies in them. */
const poolMate: AccessRule<{ readonly placeId: string }> = (actor, { placeId }, trees) =>
  actor.kind === 'staff' &&
  actor.act.places.some(
    (root) => trees.within('place', root, placeId) || trees.within('place', placeId, root),
  )

/** Four levels: the compound's branch organises, the community manages, the street assesses, the district evaluates. */
export const classesAccess = {
  everyone,
  staff: anyStaff,
  resident: kinds('resident'),
  organise: organiser,
  organiseAnywhere: anyOf(house, holds(...organisers)),
  sharePool: anyOf<{ readonly placeId: string }>(house, poolMate),
  seeClass: anyOf<Located>(house, seesThere),
  manage: there(...upFrom('secretary')),
  assess: there(...upFrom('streetStaff')),
  evaluate: there('districtOrganiser', 'districtReviewer'),
  choose: there('districtOrganiser'),
  /** The teacher answers, or who organises takes the answer down. */
  answer: anyOf<InvitationSubject>(teacher, organiser),
}
