import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { assessmentContract } from '../contract.ts'
import type { Chosen, Part, Source } from '../definition.ts'
import { blankPart } from './editor-shape.ts'
import { ScoringFields } from './scoring-fields.tsx'
import { scorecardWords } from './scorecard-words.ts'

export type Figures = OutputOf<typeof assessmentContract.listScorableFigures>['figures']

type Props = {
  readonly part: Part
  readonly figures: Figures
  readonly onChange: (part: Part) => void
  readonly onRemove?: () => void
}

/** One part: its name and weight, and what it is tied to. */
export function PartFields({ part, figures, onChange, onRemove }: Props) {
  const words = useWords(scorecardWords)
  const { source } = part
  const tie = (kind: Source['kind']) =>
    onChange({ ...part, source: blankPart(part.partId, kind === 'figure' ? figures[0] : undefined).source })
  return (
    <fieldset className="editor-part">
      <legend className="hidden-text">{part.title === '' ? words.part : part.title}</legend>
      <Columns least="12rem">
        <Field label={words.partName}>
          <TextInput value={part.title} onChange={(title) => onChange({ ...part, title })} />
        </Field>
        <Field label={words.weight}>
          <NumberInput
            value={part.weight}
            min={1}
            max={100}
            onChange={(weight) => onChange({ ...part, weight: weight ?? 0 })}
          />
        </Field>
        <Field label={words.tied}>
          <Select
            value={source.kind}
            onChange={tie}
            options={[
              { value: 'figure', label: words.byFigure },
              { value: 'evidence', label: words.byEvidence },
            ]}
          />
        </Field>
      </Columns>
      {source.kind === 'evidence' ? (
        <Field label={words.wanted}>
          <TextArea
            value={source.wanted}
            most={300}
            onChange={(wanted) => onChange({ ...part, source: { kind: 'evidence', wanted } })}
          />
        </Field>
      ) : (
        <FigureFields
          source={source}
          figures={figures}
          onChange={(next) => onChange({ ...part, source: next })}
        />
      )}
      {onRemove ? (
        <div>
          <Button tone="quiet" icon="minus" onPress={onRemove}>
            {words.removePart}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

type Tied = Extract<Source, { kind: 'figure' }>
type FigureProps = {
  readonly source: Tied
  readonly figures: Figures
  readonly onChange: (source: Tied) => void
}

const none = 'none'
const countable: readonly string[] = ['count', 'sum', 'balance']

function FigureFields({ source, figures, onChange }: FigureProps) {
  const words = useWords(scorecardWords)
  const say = useSay()
  const measureOf = (id: string) => figures.find(({ figureId }) => figureId === id)?.measure ?? ''
  const chosen = (id: string): Chosen => ({
    figureId: id,
    version: figures.find(({ figureId }) => figureId === id)?.version ?? 1,
  })
  const options = figures.map(({ figureId, name }) => ({ value: figureId, label: say(name) }))
  const counts = options.filter(({ value }) => countable.includes(measureOf(value)))
  const own = measureOf(source.figure.figureId)
  const isShare = own === 'share' || source.per !== null
  const { ignored } = source
  return (
    <>
      <Columns least="14rem">
        <Field label={words.figure}>
          <Select
            value={source.figure.figureId}
            onChange={(id) => onChange({ ...source, figure: chosen(id), per: null, ignored: null })}
            options={options}
          />
        </Field>
        {countable.includes(own) ? (
          <Field label={words.per}>
            <Select
              value={source.per?.figureId ?? none}
              onChange={(id) => onChange({ ...source, per: id === none ? null : chosen(id) })}
              options={[{ value: none, label: words.perNone }, ...counts]}
            />
          </Field>
        ) : null}
        {isShare && source.scoring.form !== 'lessIsBetter' ? (
          <IgnoredFields source={source} counts={counts} chosen={chosen} onChange={onChange} />
        ) : null}
        <Field label={words.least}>
          <NumberInput
            value={source.leastSample}
            min={1}
            onChange={(leastSample) => onChange({ ...source, leastSample: leastSample ?? 1 })}
          />
        </Field>
      </Columns>
      <ScoringFields
        scoring={source.scoring}
        onChange={(scoring) =>
          onChange({ ...source, scoring, ignored: scoring.form === 'lessIsBetter' ? null : ignored })
        }
      />
    </>
  )
}

type IgnoredProps = Pick<FigureProps, 'source' | 'onChange'> & {
  readonly counts: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: (figureId: string) => Chosen
}

function IgnoredFields({ source, counts, chosen, onChange }: IgnoredProps) {
  const words = useWords(scorecardWords)
  const { ignored } = source
  const put = (id: string) =>
    onChange({ ...source, ignored: id === none ? null : { figure: chosen(id), weight: 2 } })
  return (
    <>
      <Field label={words.ignored}>
        <Select
          value={ignored?.figure.figureId ?? none}
          onChange={put}
          options={[{ value: none, label: words.ignoredNone }, ...counts]}
        />
      </Field>
      {ignored ? (
        <Field label={words.ignoredWeight}>
          <NumberInput
            value={ignored.weight}
            min={1}
            max={5}
            onChange={(weight) => onChange({ ...source, ignored: { ...ignored, weight: weight ?? 1 } })}
          />
        </Field>
      ) : null}
    </>
  )
}
