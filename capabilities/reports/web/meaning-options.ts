import { cockpitContract } from '#capabilities/cockpit/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { type Meaning, meaningKey, registerFields } from '../words.ts'
import { fillingWords } from './filling-words.ts'
import { registerWords, sliceWords } from './list-words.ts'

const isKind = <Kind extends string>(kinds: Readonly<Record<Kind, string>>, name: string): name is Kind =>
  name in kinds

/** The part of a figure in words: （投诉）. */
export function useSliceName(): (slice: string | null) => string {
  const slices = useWords(sliceWords)
  return (slice) => {
    const kind = slice?.split(':')[1] ?? ''
    return isKind(slices, kind) ? `（${slices[kind]}）` : ''
  }
}

type Option = { readonly value: string; readonly label: string; readonly meaning: Meaning }

/** Everything a label may mean, for a list to choose from. */
export function useMeaningOptions(
  facts: readonly { readonly factId: string; readonly name: string }[],
  current: Meaning | null,
): readonly Option[] {
  const words = useWords(fillingWords)
  const [slices, registers] = [useWords(sliceWords), useWords(registerWords)]
  const say = useSay()
  const sliceName = useSliceName()
  const catalogue = useOperation(cockpitContract.listFigures, {})
  const figures = catalogue.data?.figures ?? []
  const option = (label: string, meaning: Meaning): Option => ({ value: meaningKey(meaning), label, meaning })
  const nameOf = (figureId: string) =>
    say(figures.find((figure) => figure.figureId === figureId)?.name ?? { zh: figureId, en: figureId })
  const all = [
    ...figures.map(({ figureId, name }) =>
      option(`${words.groupFigures} · ${say(name)}`, { kind: 'figure', figureId, slice: null }),
    ),
    ...Object.keys(slices).map((kind) =>
      option(`${words.groupFigures} · ${nameOf('cases.received')}${sliceName(`kind:${kind}`)}`, {
        kind: 'figure',
        figureId: 'cases.received',
        slice: `kind:${kind}`,
      }),
    ),
    ...facts.map(({ factId, name }) => option(`${words.groupFacts} · ${name}`, { kind: 'fact', factId })),
    ...registerFields.map((field) =>
      option(`${words.groupRegisters} · ${registers[field]}`, { kind: 'register', field }),
    ),
    option(words.byHand, { kind: 'byHand' }),
  ]
  const isListed = current === null || all.some(({ value }) => value === meaningKey(current))
  return isListed ? all : [option(words.groupFigures, current), ...all]
}
