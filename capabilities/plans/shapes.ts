import * as z from 'zod/mini'
import { measures } from '#platform/figures/figure.ts'
import { DayOn, Id, nameText, OrganisationId, text } from '#platform/operations/fields.ts'
import { bounds, earliestYear, evidenceStates, findings, latestYear, lights, reaches } from './words.ts'

/** Shapes that several operations of this capability share. */

export const Year = z.int().check(z.gte(earliestYear), z.lte(latestYear))
const FigureId = z.string().check(z.maxLength(60), z.regex(/^[a-z]+\.[a-zA-Z]{2,40}$/))
const Amount = z.number().check(z.gte(-1_000_000_000), z.lte(1_000_000_000))

export const PlanName = nameText(100)
export const SourceText = text(0, 200)
export const Title = text(1, 400)
const NumberText = z.string().check(z.maxLength(20))
const YearTextField = z.strictObject({ year: Year, text: text(1, 400) })

export const AreaField = z.strictObject({ areaId: Id, number: NumberText, title: Title })
export const MeasureField = z.strictObject({
  measureId: Id,
  areaId: Id,
  number: NumberText,
  title: Title,
  ownerId: OrganisationId,
  helperIds: z.array(OrganisationId).check(z.maxLength(30)),
  yearTexts: z.array(YearTextField).check(z.maxLength(10)),
  checkDays: z.array(DayOn).check(z.maxLength(60)),
})

export const TargetField = z.strictObject({
  year: Year,
  bound: z.enum(bounds),
  low: z.nullable(Amount),
  high: z.nullable(Amount),
})
export const TieFields = {
  tieId: Id,
  figureId: FigureId,
  over: z.enum(reaches),
  targets: z.array(TargetField).check(z.maxLength(10)),
}

const Said = z.object({ zh: z.string(), en: z.string() })
const Party = z.object({ organisationId: z.string(), name: z.string() })
const LightField = z.enum(lights)

const TargetShape = z.object({
  ...TargetField.shape,
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
})

/** A tied figure as it stands: null where it is no longer in the catalogue or nothing was counted. */
const TieShape = z.object({
  tieId: z.string(),
  figureId: z.string(),
  over: z.enum(reaches),
  nodeId: z.string(),
  figure: z.nullable(
    z.object({
      name: Said,
      meaning: Said,
      unit: Said,
      measure: z.enum(measures),
    }),
  ),
  target: z.nullable(TargetShape),
  value: z.nullable(z.number()),
  part: z.nullable(z.number()),
  n: z.number(),
  light: LightField,
  trend: z.array(z.number()),
  targets: z.array(z.object({ ...TargetShape.shape, at: z.string(), reason: z.nullable(z.string()) })),
})
export type TieShape = z.output<typeof TieShape>

const EvidenceShape = z.object({
  evidenceId: z.string(),
  year: z.number(),
  state: z.enum(evidenceStates),
  text: z.nullable(z.string()),
  photos: z.array(z.string()),
  at: z.string(),
  judgedAt: z.nullable(z.string()),
  judgement: z.nullable(z.string()),
})
export type EvidenceShape = z.output<typeof EvidenceShape>

const SupervisionShape = z.object({
  supervisionId: z.string(),
  at: z.string(),
  answerBy: z.string(),
  reason: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  answer: z.nullable(z.string()),
})

const CheckShape = z.object({
  checkDay: z.string(),
  finding: z.nullable(z.enum(findings)),
  note: z.nullable(z.string()),
  isReminded: z.boolean(),
})

export const MeasureShape = z.object({
  measureId: z.string(),
  number: z.string(),
  title: z.string(),
  owner: Party,
  helpers: z.array(Party),
  /** Every title it had, the one in force last. */
  titles: z.array(
    z.object({ number: z.string(), title: z.string(), at: z.string(), reason: z.nullable(z.string()) }),
  ),
  /** The words of the document for each year, the last one of a year in force. */
  yearTexts: z.array(
    z.object({ year: z.number(), text: z.string(), at: z.string(), reason: z.nullable(z.string()) }),
  ),
  /** What the words of each year say in numbers, to begin a tie with. */
  suggestions: z.array(TargetShape),
  light: LightField,
  ties: z.array(TieShape),
  evidence: z.array(EvidenceShape),
  supervisions: z.array(SupervisionShape),
  checks: z.array(CheckShape),
  abilities: z.array(z.string()),
})
export type MeasureShape = z.output<typeof MeasureShape>

export const LightCounts = z.object({
  done: z.number(),
  onTrack: z.number(),
  atRisk: z.number(),
  behind: z.number(),
  unknown: z.number(),
})
export type LightCounts = z.output<typeof LightCounts>

export const PlanShape = z.object({
  planId: z.string(),
  name: z.string(),
  source: z.string(),
  organisation: Party,
  main: z.nullable(z.object({ planId: z.string(), name: z.string() })),
  supporting: z.array(z.object({ planId: z.string(), name: z.string() })),
  fromYear: z.number(),
  toYear: z.number(),
  isPublished: z.boolean(),
  begunAt: z.string(),
  year: z.number(),
  /** How much of the year is gone, from 0 to 1. */
  gone: z.number(),
  asOf: z.string(),
  lights: LightCounts,
  areas: z.array(
    z.object({
      areaId: z.string(),
      number: z.string(),
      title: z.string(),
      measures: z.array(MeasureShape),
    }),
  ),
  abilities: z.array(z.string()),
})
export type PlanShape = z.output<typeof PlanShape>

/** A plan as a file or an example tells it, before it is taken over. */
export const DraftShape = z.object({
  name: z.string(),
  fromYear: z.nullable(z.number()),
  toYear: z.nullable(z.number()),
  areas: z.array(z.object({ number: z.string(), title: z.string() })),
  measures: z.array(
    z.object({
      /** Where in the file it stands, as people count rows; null in an example. */
      row: z.nullable(z.number()),
      area: z.number(),
      number: z.string(),
      title: z.string(),
      ownerName: z.string(),
      owner: z.nullable(Party),
      helperNames: z.array(z.string()),
      helpers: z.array(Party),
      yearTexts: z.array(z.object({ year: z.number(), text: z.string() })),
      checkDays: z.array(z.string()),
    }),
  ),
  /** What does not fit, each with its row. */
  problems: z.array(
    z.object({
      row: z.nullable(z.number()),
      kind: z.enum([
        'measureTwice',
        'ownerNotFound',
        'ownerGuessed',
        'helperNotFound',
        'notAYear',
        'noTitle',
        'dayUnclear',
        'otherTable',
      ]),
      said: z.string(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
})
export type DraftShape = z.output<typeof DraftShape>
