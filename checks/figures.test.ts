import { expect, test } from 'vitest'
import { capabilitiesWith } from '#app/capabilities.ts'
import { entryWords } from '#capabilities/cockpit/web/entry-words.ts'
import { faultsIn } from '#platform/figures/check-figures.ts'

const capabilities = capabilitiesWith({ oidc: undefined })
const figures = capabilities.flatMap((each) => each.figures)

test('every figure of every capability is declared without an error', () => {
  expect(figures.length).toBeGreaterThan(10)
  expect(faultsIn({ capabilities })).toEqual([])
})

test('every slice of every figure has words in both languages, and a figure that loses one is refused', () => {
  const sliced = figures.filter(({ slices }) => slices !== undefined)
  expect(sliced.length).toBeGreaterThan(60)
  for (const figure of sliced) {
    const [dimension, names] = Object.entries(figure.slices ?? {})[0] ?? ['', {}]
    const value = Object.keys(names)[0] ?? ''
    const wordless = { ...names, [value]: { zh: '', en: '' } }
    const broken = { ...figure, slices: { ...figure.slices, [dimension]: wordless } }
    const name = figure.id.split('.')[0] ?? ''
    const views = capabilities.flatMap((each) => each.views)
    expect(faultsIn({ capabilities: [{ name, figures: [broken], views }] })).toEqual([
      `${figure.id}: slices.${dimension}.${value}.zh: the words are missing`,
      `${figure.id}: slices.${dimension}.${value}.en: the words are missing`,
    ])
  }
})

test('every entry that a figure counts says in both languages what happened', () => {
  const wordless = new Set(
    figures.flatMap(({ of }) =>
      of.filter((type) => !entryWords.zh.happened(type) || !entryWords.en.happened(type)),
    ),
  )
  expect([...wordless]).toEqual([])
})
