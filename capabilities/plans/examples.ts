import * as z from 'zod/mini'
import { DayOn } from '#platform/operations/fields.ts'
import chaozhou from './examples/chaozhou-fifteen-tasks.json' with { type: 'json' }
import guizhou from './examples/guizhou-one-plus-seven.json' with { type: 'json' }
import jiangmen from './examples/jiangmen-eight-twenty.json' with { type: 'json' }
import type { DraftInput } from './rules/read-plan-table.ts'
import { Year } from './shapes.ts'
import { type ExampleId, exampleIds } from './words.ts'

const Said = z.strictObject({ zh: z.string(), en: z.string() })

const ExampleDocument = z.strictObject({
  name: z.string(),
  isMain: z.boolean(),
  fromYear: Year,
  toYear: Year,
  areas: z.array(
    z.strictObject({
      number: z.string(),
      title: z.string(),
      measures: z.array(
        z.strictObject({
          number: z.string(),
          title: z.string(),
          ownerName: z.string(),
          helperNames: z.array(z.string()),
          yearTexts: z.array(z.strictObject({ year: Year, text: z.string() })),
          checkDays: z.array(DayOn),
        }),
      ),
    }),
  ),
})

const Example = z.strictObject({
  exampleId: z.enum(exampleIds),
  title: Said,
  note: Said,
  documents: z.array(ExampleDocument),
})

/** Plans of other places, in our own words. */
export const examples: readonly z.output<typeof Example>[] = [jiangmen, guizhou, chaozhou].map((file) =>
  z.parse(Example, file),
)

/** One document of an example, as a document that was read. */
export function exampleDraft(exampleId: ExampleId, document: number): DraftInput | undefined {
  const found = examples.find((example) => example.exampleId === exampleId)?.documents[document]
  if (!found) return undefined
  const { name, fromYear, toYear, areas } = found
  return {
    ...{ name, fromYear, toYear },
    areas: areas.map(({ number, title }) => ({ number, title })),
    measures: areas.flatMap(({ measures }, area) =>
      measures.map((measure) => ({ ...measure, area, row: null })),
    ),
    problems: [],
  }
}
