import type { Figure } from '#platform/figures/figure.ts'
import knownFile from '../known-words.json' with { type: 'json' }
import { labelKey } from '../rules/label-text.ts'
import type { KnownWord } from '../rules/meaning.ts'
import type { FactKind } from '../views/read-known.ts'
import { type RegisterField, registerFields } from '../words.ts'

type Shipped = {
  readonly figureId: string
  readonly slice?: string
  readonly words: readonly string[]
  readonly near?: readonly string[]
}

const shipped: readonly Shipped[] = knownFile.figures

const isField = (name: string): name is RegisterField => registerFields.some((field) => field === name)

function figureWords(figures: readonly Figure[]): KnownWord[] {
  const ids = new Set(figures.map(({ id }) => id))
  const own = figures.map(
    ({ id, words }): KnownWord => ({
      key: labelKey(words.zh),
      meaning: { kind: 'figure', figureId: id, slice: null },
    }),
  )
  const synonyms = shipped
    .filter(({ figureId }) => ids.has(figureId))
    .flatMap(({ figureId, slice = null, words, near = [] }): KnownWord[] => {
      const meaning = { kind: 'figure', figureId, slice } as const
      return [
        ...words.map((word) => ({ key: labelKey(word), meaning })),
        ...near.map((word) => ({ key: labelKey(word), meaning, isNear: true })),
      ]
    })
  return [...synonyms, ...own]
}

const registerWords = knownFile.registers.flatMap(({ field, words }): KnownWord[] =>
  isField(field) ? words.map((word) => ({ key: labelKey(word), meaning: { kind: 'register', field } })) : [],
)

/** Every word a form may use for something the house holds: figures and their synonyms, registers, kept facts. */
export const knownWords = (figures: readonly Figure[], facts: readonly FactKind[]): readonly KnownWord[] => [
  ...facts.map(({ key, factId }): KnownWord => ({ key, meaning: { kind: 'fact', factId } })),
  ...figureWords(figures),
  ...registerWords,
]
