import { Icon } from '#platform/web/parts/icon.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { type CellState, cellStates } from '../words.ts'
import type { Filling, FormCell } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { stateWords } from './list-words.ts'

const tones: Readonly<Record<CellState, Tone>> = {
  filled: 'good',
  guess: 'warn',
  asked: 'info',
  missing: 'late',
  nothing: 'still',
  given: 'still',
  byHand: 'still',
}

/** How many cells of the whole form are in which state. */
export function CellCounts({ filling: { counts } }: { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const states = useWords(stateWords)
  return (
    <Inline>
      {cellStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <StatusTag key={state} tone={tones[state]} word={`${states[state]} ${counts[state]}`} />
        ))}
      {counts.guess > 0 ? <span className="small soft">{words.guessNote}</span> : null}
    </Inline>
  )
}

type Chosen = { readonly chosen: string; readonly onChoose: (place: string) => void }

/** The form as it will look, each filled cell to be pressed for its source. */
export function FormGrid({ filling, chosen, onChoose }: Chosen & { readonly filling: Filling }) {
  const words = useWords(fillingWords)
  const rows = Map.groupBy(filling.sheet.cells, ({ row }) => row)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="report-frame" tabIndex={0} aria-label={words.grid}>
      <table className="report-grid">
        <caption className="hidden-text">{words.grid}</caption>
        <tbody>
          {[...rows]
            .toSorted(([one], [other]) => one - other)
            .map(([row, cells]) => (
              <GridRow key={row} cells={cells} chosen={chosen} onChoose={onChoose} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

function GridRow({ cells, chosen, onChoose }: Chosen & { readonly cells: readonly FormCell[] }) {
  const sorted = cells.toSorted((one, other) => one.column - other.column)
  return (
    <tr>
      {sorted.map((cell) => (
        <td key={cell.column} rowSpan={cell.spanRows} colSpan={cell.spanColumns} className={tdClass(cell)}>
          <CellContent cell={cell} isChosen={`${cell.row} ${cell.column}` === chosen} onChoose={onChoose} />
        </td>
      ))}
    </tr>
  )
}

const tdClass = ({ state, isHead }: FormCell): string | undefined => {
  if (state !== null) return `report-${state}`
  return isHead ? 'report-label' : undefined
}

function CellContent(props: {
  readonly cell: FormCell
  readonly isChosen: boolean
  readonly onChoose: (place: string) => void
}) {
  const states = useWords(stateWords)
  const { cell, isChosen } = props
  const words = useWords(fillingWords)
  if (cell.isComputed) return <span className="small soft">{words.computed}</span>
  if (cell.state === null) return cell.text
  const said = states[cell.state]
  return (
    <button
      type="button"
      className="report-cell"
      aria-pressed={isChosen}
      title={said}
      onClick={() => props.onChoose(`${cell.row} ${cell.column}`)}
    >
      {cell.state === 'guess' ? <Icon name="alert" /> : null}
      <span className="figures">{cell.text}</span>
      <span className={cell.text === '' ? 'small' : 'hidden-text'}>{said}</span>
    </button>
  )
}
