import { describe, expect, it } from 'vitest'
import type { LedgerEvent } from '../ledger/entry.ts'
import { benchFigures } from '../testing/figure-bench.ts'
import { checkFigures, faultsIn } from './check-figures.ts'
import { type Figure, figure } from './figure.ts'

const views = [{ of: ['tests.told.v1', 'tests.done.v1', 'tests.late.v1'] }]
const [told, , share, , late] = benchFigures
const house = (...figures: readonly Figure[]) => ({ capabilities: [{ name: 'tests', figures, views }] })
/** A good figure with one thing wrong, as somebody would declare it by mistake. */
const withFault = (figure: Figure, fault: Readonly<Record<string, unknown>>): Figure => ({
  ...figure,
  ...fault,
})

const said = { zh: '按时', en: 'On time' }
type Told = LedgerEvent & {
  readonly type: 'tests.told.v1'
  readonly data: { readonly kind: 'letter' | 'hazard' }
}

describe('figures declared with an error', () => {
  it('are refused at the start, all errors at once, each with its place', () => {
    expect(() => checkFigures(house(told, share, late))).not.toThrow()
    const wrong = [
      withFault(told, { of: ['tests.tolld.v1'] }),
      withFault(share, { words: { ...said, zh: ' ' } }),
    ]
    expect(() => checkFigures(house(...wrong))).toThrow(
      /tests\.told: of\[0\].*tests\.tolld\.v1[\s\S]*tests\.onTime: words\.zh: the words are missing/,
    )
  })

  const mistakes: Readonly<Record<string, readonly [Figure, string]>> = {
    'an id of another capability': [
      withFault(told, { id: 'cases.told' }),
      'cases.told: id: must begin with "tests."',
    ],
    'an id in capitals and spaces': [
      withFault(told, { id: 'tests.To ld' }),
      'tests.To ld: id: must be the capability',
    ],
    'a type nobody follows': [
      withFault(told, { of: ['tests.never.v1'] }),
      'tests.told: of[0]: nothing in this house',
    ],
    'no types at all': [withFault(told, { of: [] }), 'tests.told: of: no entries are named'],
    'a measure that does not exist': [
      withFault(told, { measure: 'average' }),
      'tests.told: measure: "average" is none of',
    ],
    'a direction that does not exist': [
      withFault(told, { better: 'more' }),
      'tests.told: better: "more" is none of',
    ],
    'no meaning': [withFault(told, { words: said }), 'tests.told: words.meaning.zh: the words are missing'],
    'no unit': [withFault(told, { unit: { zh: '', en: '' } }), 'tests.told: unit.zh: the unit is missing'],
    'half a version': [withFault(told, { version: 1.5 }), 'tests.told: version: 1.5 is not a whole number'],
    'a share without a whole': [
      withFault(share, { shareOf: { part: said } }),
      'tests.onTime: shareOf.whole.zh: the words',
    ],
    'a whole where there is no share': [
      withFault(told, { shareOf: { part: said, whole: said } }),
      'tests.told: shareOf: only a share',
    ],
    'a slice without words': [
      withFault(told, { slices: { kind: { letter: { zh: '来信', en: ' ' } } } }),
      'tests.told: slices.kind.letter.en: the words are missing',
    ],
    'a slice whose word is its id': [
      withFault(told, { slices: { kind: { letter: { zh: 'letter', en: 'Letters' } } } }),
      'tests.told: slices.kind.letter.zh: the words are the id itself',
    ],
    'a slice that cannot be named': [
      withFault(told, { slices: { kind: { 'two words': said } } }),
      'tests.told: slices.kind.two words: cannot be the name of a slice',
    ],
    'a split by something else': [
      withFault(told, { slices: { person: { a: said } } }),
      'tests.told: slices.person: is none of kind, channel',
    ],
    'a balance raised by a type it does not count': [
      withFault(late, { raisedBy: ['tests.told.v1'] }),
      'tests.lateNow: raisedBy[0]: "tests.told.v1" is not among',
    ],
  }
  for (const [name, [figure, place]] of Object.entries(mistakes)) {
    it(`are told the place: ${name}`, () => {
      expect(faultsIn(house(figure))[0]).toContain(place)
    })
  }

  it('do not compile with a slice nobody has words for', () => {
    const byKind = { kind: { letter: { zh: '来信', en: 'Letters' } } }
    const rest = {
      ...{ id: 'tests.told', words: { ...said, meaning: said }, unit: said, better: 'neither' },
      ...{ measure: 'count', of: ['tests.told.v1'] },
    } as const
    const half = figure<Told, 'count', typeof byKind>({
      ...rest,
      slices: byKind,
      // @ts-expect-error: nobody has words for hazards
      contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
    })
    const none = figure<Told, 'count'>({
      ...rest,
      // @ts-expect-error: nobody has words for anything
      contribute: () => [{ amount: 1, slices: { kind: 'letter' } }],
    })
    expect([half.id, none.id]).toEqual(['tests.told', 'tests.told'])
  })

  it('are found when two have the same id', () => {
    expect(faultsIn(house(told, told))).toEqual([
      'tests.told: id: declared more than once',
      'tests.told: id: declared more than once',
    ])
  })
})
