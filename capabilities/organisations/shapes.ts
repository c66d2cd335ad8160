import * as z from 'zod/mini'
import { nameText, text } from '#platform/operations/fields.ts'
import { creditCodeProblem, plainCreditCode } from '#platform/text/credit-code.ts'
import { departmentFields, dutyClasses, organisationKinds } from './kinds.ts'

/** Shapes that several operations of this capability share. */

export const Kind = z.enum(organisationKinds)
export const Field = z.enum(departmentFields)
export const OrganisationName = nameText(80)

/** A unified social credit code, kept in one spelling. */
export const CreditCode = z.pipe(
  z.string().check(
    z.trim(),
    z.maxLength(40),
    z.refine((value) => creditCodeProblem(value) === undefined, { error: 'creditCode' }),
  ),
  z.transform(plainCreditCode),
)

export const DutyLevel = z.enum(['county', 'street', 'community'])

export const DutyItemField = z.strictObject({
  matter: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{1,40}$/)),
  title: text(1, 80),
  level: DutyLevel,
  duty: z.enum(dutyClasses),
  lead: Kind,
  leadField: z.nullable(Field),
  assist: z.array(Kind).check(z.maxLength(10)),
})

export const OrganisationBrief = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: Kind,
  /** Names of the organisations above, widest first. */
  above: z.array(z.string()),
})

export const OrganisationRow = z.object({
  ...OrganisationBrief.shape,
  field: z.nullable(Field),
  parentId: z.nullable(z.string()),
  placeId: z.nullable(z.string()),
  endsOn: z.nullable(z.string()),
  childCount: z.number(),
})

export const OrganisationStateShape = z.object({
  organisationId: z.string(),
  status: z.enum(['standing', 'ended']),
  name: z.string(),
  kind: Kind,
  parentId: z.nullable(z.string()),
})

export const ResponsibilityRow = z.object({
  responsibilityId: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  placeId: z.string(),
  from: z.string(),
  to: z.nullable(z.string()),
})

export const ResponsibilityState = z.object({ placeId: z.string(), organisationId: z.nullable(z.string()) })

export const Responsible = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: Kind,
  /** Where the responsibility was given: the place asked about or one above it. */
  placeId: z.string(),
})
