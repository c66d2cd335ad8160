import { dimensions, type Figure, measures } from './figure.ts'
import { sliceName } from './fold.ts'

/** What a house is made of, as far as figures can be wrong about it. */
export type Declarations = {
  readonly capabilities: readonly {
    readonly name: string
    readonly figures: readonly Figure[]
    readonly views: readonly { readonly of: readonly string[] }[]
  }[]
}

const directions = ['up', 'down', 'neither'] as const
const idShape = /^[a-z]+(\.[a-zA-Z]{2,40}){1,2}$/

type Check = (figure: Figure) => readonly string[]

const isSaid = (said: { readonly zh: string; readonly en: string } | undefined): boolean =>
  Boolean(said?.zh?.trim()) && said?.en !== undefined

/** A unit may be empty in English ("件" has no word); everything else is said in both languages. */
const inBoth = (place: string, said: { readonly zh: string; readonly en: string } | undefined): string[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    said?.[language]?.trim() ? [] : [`${place}.${language}: the words are missing`],
  )

const checkWords: Check = ({ words, unit }) => [
  ...inBoth('words', words),
  ...inBoth('words.meaning', words?.meaning),
  ...(isSaid(unit) ? [] : ['unit.zh: the unit is missing']),
]

const checkKind: Check = ({ measure, better, version = 1 }) => [
  ...(measures.includes(measure) ? [] : [`measure: "${measure}" is none of ${measures.join(', ')}`]),
  ...(directions.includes(better) ? [] : [`better: "${better}" is none of ${directions.join(', ')}`]),
  ...(Number.isSafeInteger(version) && version >= 1
    ? []
    : [`version: ${version} is not a whole number from 1`]),
]

const checkShare: Check = ({ measure, shareOf }) => {
  if (!shareOf) return []
  if (measure !== 'share') return ['shareOf: only a share is a part of a whole']
  return [...inBoth('shareOf.part', shareOf.part), ...inBoth('shareOf.whole', shareOf.whole)]
}

/** A slice is shown by its name wherever numbers are split, so it has one in both languages, and not its id. */
const checkSlices: Check = ({ slices = {} }) => [
  ...Object.keys(slices).flatMap((name) =>
    dimensions.some((dimension) => dimension === name)
      ? []
      : [`slices.${name}: is none of ${dimensions.join(', ')}`],
  ),
  ...dimensions.flatMap((dimension) =>
    Object.entries(slices[dimension] ?? {}).flatMap(([value, said]) => {
      const place = `slices.${dimension}.${value}`
      return [
        ...(sliceName(dimension, value) === undefined ? [`${place}: cannot be the name of a slice`] : []),
        ...inBoth(place, said),
        ...(said?.zh === value ? [`${place}.zh: the words are the id itself`] : []),
      ]
    }),
  ),
]

const checkRaised: Check = ({ measure, raisedBy = [], of }) => [
  ...(raisedBy.length > 0 && measure !== 'balance' ? ['raisedBy: only a balance is raised'] : []),
  ...raisedBy.flatMap((type, at) =>
    of.includes(type) ? [] : [`raisedBy[${at}]: "${type}" is not among the types in of`],
  ),
]

const checkTypes =
  (known: ReadonlySet<string>): Check =>
  ({ of }) => [
    ...(of.length === 0 ? ['of: no entries are named, so nothing would ever be counted'] : []),
    ...of.flatMap((type, at) =>
      known.has(type) ? [] : [`of[${at}]: nothing in this house follows entries of the type "${type}"`],
    ),
  ]

const checkId =
  (capability: string, ids: readonly string[]): Check =>
  ({ id }) => [
    ...(idShape.test(id)
      ? []
      : ['id: must be the capability, a dot, and a name in letters, in one part or two']),
    ...(id.startsWith(`${capability}.`) ? [] : [`id: must begin with "${capability}."`]),
    ...(ids.filter((each) => each === id).length > 1 ? ['id: declared more than once'] : []),
  ]

/** Every error in the declared figures, each with its place: `cases.received: words.en: the words are missing`. */
export function faultsIn({ capabilities }: Declarations): string[] {
  const known = new Set(capabilities.flatMap(({ views }) => views.flatMap(({ of }) => of)))
  const ids = capabilities.flatMap(({ figures }) => figures.map(({ id }) => id))
  return capabilities.flatMap(({ name, figures }) =>
    figures.flatMap((figure, at) => {
      const checks = [
        checkId(name, ids),
        checkKind,
        checkWords,
        checkTypes(known),
        checkShare,
        checkSlices,
        checkRaised,
      ]
      const place = figure.id || `${name}.figures[${at}]`
      return checks.flatMap((check) => check(figure)).map((fault) => `${place}: ${fault}`)
    }),
  )
}

/** Refuses to start with figures that are declared with an error. */
export function checkFigures(declarations: Declarations): void {
  const faults = faultsIn(declarations)
  if (faults.length > 0) throw new TypeError(`Figures are declared with errors:\n  ${faults.join('\n  ')}`)
}
