import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Definition } from '../definition.ts'
import type { Figures } from './part-fields.tsx'
import { scorecardWords } from './scorecard-words.ts'

type Size = NonNullable<Definition['size']>
type Props = {
  readonly size: Definition['size']
  readonly figures: Figures
  readonly onChange: (size: Definition['size']) => void
}

const mostEdges = 4
const sizeable: readonly string[] = ['count', 'sum', 'balance', 'distinct']

/** Whether peers are of like size too: by which figure, and where one class ends and the next begins. */
export function SizeFields({ size, figures, onChange }: Props) {
  const words = useWords(scorecardWords)
  const choices = figures.filter(({ measure }) => sizeable.includes(measure))
  const [first] = choices
  const turn = (isOn: boolean) =>
    onChange(
      isOn && first ? { figure: { figureId: first.figureId, version: first.version }, edges: [100] } : null,
    )
  return (
    <Card title={words.sizeTitle}>
      <Stack>
        <Checkbox checked={size !== null} onChange={turn} title={words.bySize} hint={words.bySizeHint} />
        {size === null ? null : <Classes size={size} figures={choices} onChange={onChange} />}
      </Stack>
    </Card>
  )
}

type ClassProps = {
  readonly size: Size
  readonly figures: Figures
  readonly onChange: (size: Size) => void
}

function Classes({ size, figures, onChange }: ClassProps) {
  const words = useWords(scorecardWords)
  const say = useSay()
  const { figure, edges } = size
  const chosen = (figureId: string) => ({
    figureId,
    version: figures.find((one) => one.figureId === figureId)?.version ?? 1,
  })
  const change = (at: number, edge: number | null) =>
    onChange({ ...size, edges: edges.map((before, index) => (index === at ? (edge ?? 1) : before)) })
  return (
    <>
      <Columns least="12rem">
        <Field label={words.sizeFigure}>
          <Select
            value={figure.figureId}
            onChange={(id) => onChange({ ...size, figure: chosen(id) })}
            options={figures.map(({ figureId, name }) => ({ value: figureId, label: say(name) }))}
          />
        </Field>
        {edges.map((edge, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a boundary changes while it is typed; its place does not.
          <Field key={at} label={words.sizeEdge(at + 1)}>
            <NumberInput value={edge} min={1} onChange={(next) => change(at, next)} />
          </Field>
        ))}
      </Columns>
      <div className="inline">
        {edges.length < mostEdges ? (
          <Button
            icon="add"
            onPress={() => onChange({ ...size, edges: [...edges, (edges.at(-1) ?? 100) * 2] })}
          >
            {words.addEdge}
          </Button>
        ) : null}
        {edges.length > 1 ? (
          <Button tone="quiet" icon="minus" onPress={() => onChange({ ...size, edges: edges.slice(0, -1) })}>
            {words.removeEdge}
          </Button>
        ) : null}
      </div>
    </>
  )
}
