import { Link } from 'wouter'
import { addDays } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract, type FigureShape } from '../contract.ts'
import { watchedFigures as watched } from '../shapes.ts'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { sayValue } from './say-value.ts'

type Props = { readonly known: readonly FigureShape[]; readonly view: CockpitView; readonly node: string }

/** Today beside yesterday, in words. */
export function SinceYesterday({ known, view, node }: Props) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const { linkTo } = useCockpitView()
  const question = { ...questionOf(view, node), from: addDays(view.today, -1), to: view.today }
  const series = useOperation(
    cockpitContract.readFigureSeries,
    { ...question, figures: watched.join(','), step: 'day' },
    { keep: true },
  )
  const [yesterday, today] = series.data?.steps ?? []
  const onlyToday = { period: 'range', from: view.today, to: view.today }
  if (!yesterday || !today) return null
  return (
    <section className="cockpit-changed">
      <h2>{words.changed}</h2>
      <ul>
        {watched.map((id) => {
          const figure = known.find(({ figureId }) => figureId === id)
          const valueAt = (step: typeof today) => step.values.find(({ figureId }) => figureId === id)
          if (!figure) return null
          const [now, before] = [
            sayValue(figure, valueAt(today), words),
            sayValue(figure, valueAt(yesterday), words),
          ]
          return (
            <li key={id}>
              <Link
                href={linkTo('/cockpit/open', { ...onlyToday, figure: id, node })}
                className="cockpit-change"
              >
                <span>{say(figure.name)}</span>
                <strong>{words.todayIs(now ?? '0')}</strong>
                <span className="soft">{words.yesterdayWas(before ?? '0')}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
