import '../resident/resident.css'
import type { OutputOf } from '#platform/operations/contract.ts'
import { cockpitContract } from '#capabilities/cockpit/contract.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { Stat } from '#platform/web/parts/figures.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { boardWords } from './board-words.ts'
import { workingTimeOf } from './say-working-time.ts'

type Figure = OutputOf<typeof cockpitContract.readPublicFigures>['figures'][number]

/** Few plain figures of a place, small cells hidden. Absent where there are none. */
export function BoardFigures({ placeId }: { readonly placeId: string }) {
  const words = useWords(boardWords)
  const today = dayOf(useNow())
  const reading = useOperation(
    cockpitContract.readPublicFigures,
    { placeId, month: addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7) },
    { keep: true },
  )
  if (reading.loading) return <Coming />
  if (!reading.data || reading.data.figures.length === 0) return null
  return (
    <section className="stack">
      <h2>{words.figures}</h2>
      <Columns least="9rem">
        {reading.data.figures.map((figure) => (
          <OneFigure key={figure.figureId} figure={figure} />
        ))}
      </Columns>
      <p className="faint small">
        {words.asOf} <Moment at={reading.data.asOf} />
      </p>
    </section>
  )
}

const places = Array.from({ length: 6 }, (_, at) => `place-${at}`)

/** Keeps the place of the figures while they come, so that nothing jumps. */
function Coming() {
  const words = useWords(boardWords)
  return (
    <section className="stack" aria-busy="true">
      <h2>{words.figures}</h2>
      <Columns least="9rem">
        {places.map((place) => (
          <span key={place} className="skeleton board-coming" />
        ))}
      </Columns>
    </section>
  )
}

function OneFigure({ figure }: { readonly figure: Figure }) {
  const words = useWords(boardWords)
  const say = useSay()
  return (
    <Stat
      label={say(figure.name)}
      {...shownValue(figure, words, say(figure.unit))}
      meaning={figure.isHidden ? words.hidden : meaningOf(figure, { words, meaning: say(figure.meaning) })}
    />
  )
}

type BoardWords = Parameters<typeof workingTimeOf>[1] & {
  readonly count: (part: number, whole: number) => string
  readonly nothingYet: string
}

type Shown = { readonly value: string | null; readonly unit?: string }

function shownValue({ measure, value, isHidden }: Figure, words: BoardWords, unit: string): Shown {
  if (isHidden || value === null) return { value: null }
  if (measure === 'share') return { value: `${Math.round(value * 100)}%` }
  return measure === 'median' ? workingTimeOf(value, words) : { value: String(value), unit }
}

function meaningOf(
  { measure, part, n, value }: Figure,
  { words, meaning }: { readonly words: BoardWords; readonly meaning: string },
): string {
  if (value === null) return words.nothingYet
  return measure === 'share' && part !== null ? words.count(part, n) : meaning
}
