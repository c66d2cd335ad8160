import { useSayDate } from '#platform/web/use-say-date.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { useWords } from '#platform/web/words.ts'
import type { SourceShape } from '../shapes.ts'
import type { FormCell } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { stateWords } from './list-words.ts'
import { useSliceName } from './meaning-options.ts'

/** Where the value of the chosen cell comes from, down to the entries it counts. */
export function CellSource({ cell }: { readonly cell: FormCell | undefined }) {
  const words = useWords(fillingWords)
  const states = useWords(stateWords)
  if (!cell) {
    return (
      <Card title={words.cell}>
        <p className="soft">{words.cellNone}</p>
      </Card>
    )
  }
  const state = cell.state === null ? '' : states[cell.state]
  return (
    <Card title={words.cell}>
      <div aria-live="polite">
        <Facts
          facts={[{ name: words.value, value: cell.text === '' ? state : `${cell.text}（${state}）` }]}
        />
        {cell.source ? <SourceFacts source={cell.source} /> : null}
      </div>
    </Card>
  )
}

type FigureSource = Extract<SourceShape, { kind: 'figure' }>
type FactSource = Extract<SourceShape, { kind: 'fact' }>

function SourceFacts({ source }: { readonly source: SourceShape }) {
  const words = useWords(fillingWords)
  if (source.kind === 'figure') return <FigureFacts source={source} />
  if (source.kind === 'fact') return <AnswerFacts source={source} />
  return (
    <Facts
      facts={[
        { name: words.source, value: words.register },
        { name: words.about, value: source.nodeName },
      ]}
    />
  )
}

function FigureFacts({ source }: { readonly source: FigureSource }) {
  const words = useWords(fillingWords)
  const sayDate = useSayDate()
  const say = useSay()
  const sliceName = useSliceName()
  const { figureId, slice, tree, nodeId, from, to } = source
  const query = new URLSearchParams({ figure: figureId, tree, node: nodeId, period: 'range', from, to })
  if (slice !== null) query.set('slice', slice)
  return (
    <>
      <Facts
        facts={[
          { name: words.figure, value: `${say(source.name)}${sliceName(slice)}` },
          { name: words.about, value: source.nodeName },
          { name: words.days, value: `${sayDate(from)} – ${sayDate(to)}` },
          { name: words.asOf, value: <Moment at={source.asOf} /> },
        ]}
      />
      <ButtonLink href={`/cockpit/open?${query}`} icon="list">
        {words.openEntries}
      </ButtonLink>
    </>
  )
}

function AnswerFacts({ source }: { readonly source: FactSource }) {
  const words = useWords(fillingWords)
  const sayDate = useSayDate()
  return (
    <Facts
      facts={[
        { name: words.source, value: words.fact },
        { name: words.about, value: source.nodeName },
        { name: words.owner, value: source.ownerName },
        { name: words.answeredOn, value: sayDate(source.on) },
        {
          name: words.goodUntil,
          value: source.goodUntil === null ? words.always : sayDate(source.goodUntil),
        },
      ]}
    />
  )
}
