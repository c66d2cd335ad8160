import * as z from 'zod/mini'
import { Abilities, DayOn, Id, Moment, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'

/** Every role a post can have. */
export const roleNames = [
  'gridWorker',
  'gridLead',
  'secretary',
  'streetStaff',
  'streetLeader',
  'departmentStaff',
  'districtOrganiser',
  'districtReviewer',
  'assessor',
  'provinceViewer',
  'followUpVisitor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const

/** The name of a role. */
export type RoleName = (typeof roleNames)[number]

export const Role = z.enum(roleNames)
export const Password = z.string().check(z.minLength(1), z.maxLength(256))
export const UserName = text(2, 40).check(z.refine((name) => !/\s/.test(name), { error: 'oneLine' }))
export const SecretLink = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** A number in the ledger, for paging backwards. */
export const SeqText = z.string().check(z.regex(/^[0-9]{1,18}$/))
export const TotpCode = z.string().check(z.regex(/^[0-9]{6}$/))
export const FactorKind = z.enum(['totp', 'passkey'])
export const Nothing = z.strictObject({})
export const Done = z.strictObject({ done: z.literal(true) })

/** What a browser's passkey functions give and take; checked in full by the passkey library. */
export const PasskeyMessage = z.record(z.string(), z.unknown())

export const PostShape = z.strictObject({
  postId: Id,
  role: Role,
  organisationId: z.nullable(OrganisationId),
  placeId: z.nullable(PlaceId),
  from: DayOn,
  to: z.nullable(DayOn),
})

const Scope = z.strictObject({ places: z.array(PlaceId), organisations: z.array(OrganisationId) })

/** Posts held now, and what they let their holder change, read, and look people up in. */
export const Standing = z.strictObject({
  posts: z.array(PostShape),
  act: Scope,
  see: Scope,
  search: Scope,
})

export const NewPost = z.strictObject({
  postId: Id,
  role: Role,
  organisationId: z.nullable(OrganisationId),
  placeId: z.nullable(PlaceId),
  from: DayOn,
  to: z.nullable(DayOn),
})

export const PersonShape = z.strictObject({
  personId: Id,
  name: z.string(),
  userName: z.string(),
  maskedPhone: z.nullable(z.string()),
  isEnrolled: z.boolean(),
  isSuspended: z.boolean(),
  factors: z.number(),
  posts: z.array(z.strictObject({ ...PostShape.shape, abilities: Abilities })),
  abilities: Abilities,
})

export const SignInStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('signedIn'), mustAddFactor: z.boolean() }),
  z.strictObject({
    step: z.literal('secondFactor'),
    ticket: SecretLink,
    kinds: z.array(FactorKind),
    passkeyOptions: z.nullable(PasskeyMessage),
  }),
])

export const RoleShape = z.strictObject({
  role: Role,
  zh: z.string(),
  en: z.string(),
  at: z.enum(['place', 'organisation', 'both', 'none']),
  demandsSecondFactor: z.boolean(),
})

export const ShiftShape = z.strictObject({
  shiftId: Id,
  personId: Id,
  name: z.string(),
  organisationId: z.nullable(OrganisationId),
  placeId: z.nullable(PlaceId),
  from: Moment,
  to: Moment,
})

/** Where a page of the audit list ends: transaction and number. */
export const AuditCursor = z.string().check(z.regex(/^[0-9]{1,19}\.[0-9]{1,18}$/))

export const AuditLine = z.strictObject({
  seq: z.string(),
  at: Moment,
  type: z.string(),
  stream: z.string(),
  actor: z.string(),
  actorName: z.nullable(z.string()),
  place: z.nullable(z.string()),
  organisation: z.nullable(z.string()),
  subject: z.nullable(z.string()),
})

export const RevealShape = z.strictObject({
  seq: SeqText,
  at: Moment,
  of: z.string(),
  purpose: z.string(),
  readerName: z.nullable(z.string()),
  role: z.nullable(z.strictObject({ zh: z.string(), en: z.string() })),
  organisationId: z.nullable(OrganisationId),
})

export const OnDutyShape = z.strictObject({
  personId: Id,
  name: z.nullable(z.string()),
  /** The work phone; shown to residents for grid workers and grid leads only. */
  phone: z.nullable(z.string()),
  role: z.nullable(Role),
  zh: z.string(),
  en: z.string(),
  isByShift: z.boolean(),
  until: z.nullable(Moment),
  nodeId: PlaceId,
})

export const anyone = ['anonymous', 'resident', 'staff'] as const
export const staff = ['staff'] as const
export const staffOrConsole = ['staff', 'console'] as const
