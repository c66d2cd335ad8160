import * as z from 'zod/mini'
import { DayOn } from '#platform/operations/fields.ts'
import type { Day } from '#platform/time/instant.ts'
import kindsFile from './case-kinds.json' with { type: 'json' }
import catalogueFile from './dispatch-catalogue.json' with { type: 'json' }
import { CaseKindField, LevelField, LocalText } from './shapes.ts'
import { type CaseKind, duties } from './words.ts'

const dated = {
  version: z.string(),
  effectiveFrom: DayOn,
  effectiveTo: z.nullable(DayOn),
  source: z.string(),
  certainty: z.string(),
}

const KindSet = z.strictObject({
  ...dated,
  /** House settings (C): how long the desk waits for an author, and how long a closed case can be opened again. */
  waitWorkingDays: z.int(),
  reopenWorkingDays: z.int(),
  kinds: z.array(
    z.strictObject({
      kind: CaseKindField,
      name: LocalText,
      hint: LocalText,
      emergency: z.nullable(LocalText),
      fields: z.array(
        z.strictObject({
          name: z.string(),
          label: LocalText,
          type: z.enum(['line', 'lines', 'choice', 'organisation']),
          isRequired: z.boolean(),
          choices: z.array(z.strictObject({ value: z.string(), label: LocalText })),
        }),
      ),
    }),
  ),
})

const CatalogueItemShape = z.strictObject({
  item: z.string(),
  name: LocalText,
  duty: z.enum(duties),
  levels: z.array(LevelField),
  /** Empty: for every kind. */
  kinds: z.array(CaseKindField),
  department: LocalText,
})

const CatalogueSet = z.strictObject({ ...dated, items: z.array(CatalogueItemShape) })

export type KindForm = z.output<typeof KindSet>['kinds'][number]
export type CatalogueItem = z.output<typeof CatalogueItemShape>
export type Catalogue = z.output<typeof CatalogueSet>

const kindSets = z.array(KindSet).parse(kindsFile)
const catalogues = z.array(CatalogueSet).parse(catalogueFile)

type Dated = { readonly effectiveFrom: Day; readonly effectiveTo: Day | null }

/** The version in force on a day. */
function inForce<Set extends Dated>(sets: readonly Set[], day: Day): Set {
  const found = sets.find(
    (set) => set.effectiveFrom <= day && (set.effectiveTo === null || day <= set.effectiveTo),
  )
  if (!found) throw new Error(`no rule set is in force on ${day}`)
  return found
}

/** The kinds of case and their forms, by the rules of that day. */
export const kindsOn = (day: Day): z.output<typeof KindSet> => inForce(kindSets, day)

/** The form of one kind, by the rules of that day. */
export function formOf(kind: CaseKind, day: Day): KindForm {
  const form = kindsOn(day).kinds.find((one) => one.kind === kind)
  if (!form) throw new Error(`no form for ${kind} on ${day}`)
  return form
}

/** What is sent where, by the rules of that day (CASE-02, CASE-08). */
export const catalogueOn = (day: Day): Catalogue => inForce(catalogues, day)
