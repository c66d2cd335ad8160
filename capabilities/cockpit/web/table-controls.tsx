import { stepNames } from '#platform/figures/periods.ts'
import { useSay } from '#platform/web/language.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, Select } from '#platform/web/parts/inputs.tsx'
import { useWords } from '#platform/web/words.ts'
import type { FigureShape } from '../contract.ts'
import { axes, type ColumnAxis, columnAxes, mostFigures } from '../shapes.ts'
import { FirstMonthChoice, PeriodChoice, SliceChoice, TreeChoice, UnderChoice } from './cockpit-controls.tsx'
import { slicesAlong } from './say-slice.ts'
import { hasAxis, hasSlices, useTableView } from './table-view.ts'
import { type TableWords, tableWords } from './table-words.ts'

type Known = { readonly known: readonly FigureShape[] }

/** What is in the table, how it is laid out, where and when. */
export function TableControls({ known }: Known) {
  const words = useWords(tableWords)
  const { view } = useTableView()
  const figures = known.filter(({ figureId }) => view.figures.includes(figureId))
  return (
    <div className="table-controls no-print">
      <fieldset>
        <legend>{words.layout}</legend>
        <Layout figures={figures} />
        {view.columns === 'figure' ? null : <OneFigure known={known} />}
        {known.some(({ figureId, measure }) => measure === 'balance' && view.figures.includes(figureId)) ? (
          <Levels />
        ) : null}
        {view.columns === 'figure' ? null : <Goal />}
      </fieldset>
      <fieldset>
        <legend>{words.where}</legend>
        <TreeChoice />
        <PeriodChoice />
        {hasSlices(view) ? null : <SliceChoice figures={figures} />}
        <UnderChoice />
      </fieldset>
      {view.columns === 'figure' ? <SeveralFigures known={known} /> : null}
    </div>
  )
}

const sayAxis = (axis: (typeof columnAxes)[number], words: TableWords): string =>
  axis === 'figure' ? words.asFigure : words[axis]

/** Figures that do not split by kind or channel are not laid out by it. */
const canLayOut = (axis: ColumnAxis, figures: readonly FigureShape[]): boolean =>
  (axis !== 'kind' && axis !== 'channel') || slicesAlong(axis, figures).length > 0

function Layout({ figures }: { readonly figures: readonly FigureShape[] }) {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  const isOffered = (axis: ColumnAxis) =>
    axis === view.rows || axis === view.columns || canLayOut(axis, figures)
  const isPlanStep = hasAxis(view, 'period') && view.step === 'planYear' && view.period !== 'planYear'
  return (
    <>
      <Field label={words.rows}>
        <Select
          value={view.rows}
          onChange={(rows) => show({ rows })}
          options={axes.filter(isOffered).map((axis) => ({ value: axis, label: sayAxis(axis, words) }))}
        />
      </Field>
      <Field label={words.columns}>
        <Select
          value={view.columns}
          onChange={(cols) => show({ cols })}
          options={columnAxes.filter(isOffered).map((axis) => ({ value: axis, label: sayAxis(axis, words) }))}
        />
      </Field>
      {hasAxis(view, 'period') ? <StepChoice /> : null}
      {isPlanStep ? <FirstMonthChoice /> : null}
      {hasAxis(view, 'below') ? <DepthChoice /> : null}
    </>
  )
}

function StepChoice() {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  return (
    <Field label={words.step}>
      <Select
        value={view.step}
        onChange={(step) => show({ step })}
        options={stepNames.map((step) => ({ value: step, label: words[step] }))}
      />
    </Field>
  )
}

function DepthChoice() {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  return (
    <Field label={words.depth}>
      <Select
        value={String(view.depth)}
        onChange={(depth) => show({ depth })}
        options={([1, 2, 3] as const).map((depth) => ({
          value: String(depth),
          label: words[`depth${depth}`],
        }))}
      />
    </Field>
  )
}

function OneFigure({ known }: Known) {
  const words = useWords(tableWords)
  const say = useSay()
  const { view, show } = useTableView()
  return (
    <Field label={words.figure}>
      <Select
        value={view.figure}
        onChange={(figure) => show({ figure, slice: null })}
        options={known.map((figure) => ({ value: figure.figureId, label: say(figure.name) }))}
      />
    </Field>
  )
}

function Levels() {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  return (
    <Field label={words.levels}>
      <Select
        value={view.levels}
        onChange={(levels) => show({ levels })}
        options={(['last', 'mean'] as const).map((levels) => ({ value: levels, label: words[levels] }))}
      />
    </Field>
  )
}

function Goal() {
  const words = useWords(tableWords)
  const { view, show } = useTableView()
  return (
    <Field label={words.goal} hint={words.goalHint}>
      <NumberInput
        value={view.goal}
        min={0}
        onChange={(goal) => show({ goal: goal === null ? null : String(goal) })}
      />
    </Field>
  )
}

function SeveralFigures({ known }: Known) {
  const words = useWords(tableWords)
  const say = useSay()
  const { view, show } = useTableView()
  const choose = (id: string, isChosen: boolean) => {
    const chosen = known
      .map(({ figureId }) => figureId)
      .filter((each) => (each === id ? isChosen : view.figures.includes(each)))
    if (chosen.length > 0 && chosen.length <= mostFigures) show({ figs: chosen.join(',') })
  }
  return (
    <details className="table-figures">
      <summary>{`${words.figures} · ${view.figures.length}`}</summary>
      <FieldGroup label={words.figures}>
        <div className="columns">
          {known.map((figure) => (
            <Checkbox
              key={figure.figureId}
              checked={view.figures.includes(figure.figureId)}
              onChange={(isChosen) => choose(figure.figureId, isChosen)}
              title={say(figure.name)}
            />
          ))}
        </div>
      </FieldGroup>
    </details>
  )
}
