import { useComma } from '#platform/web/use-comma.ts'
import { DayText } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { EvidenceShape, MeasureShape, PlanShape } from '../shapes.ts'
import { LightTag } from './light-tag.tsx'
import { planWords } from './plan-words.ts'
import { TieLine, TieTarget } from './tie-line.tsx'
import './plan-table.css'

type Props = {
  readonly plan: PlanShape
  readonly onOpen: (measureId: string) => void
}

/** The plan as its paper reads: area by area, measure by measure, with what the year has brought. */
export function PlanTable({ plan, onOpen }: Props) {
  const words = useWords(planWords)
  return (
    <table className="plan-table">
      <caption className="hidden-text">{plan.name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.owner}</th>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.progress}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      {plan.areas.map((area) => (
        <tbody key={area.areaId}>
          <tr className="plan-area">
            <th scope="rowgroup" colSpan={5}>
              {area.number}
              {area.title}
            </th>
          </tr>
          {area.measures.map((measure) => (
            <MeasureRow key={measure.measureId} measure={measure} year={plan.year} onOpen={onOpen} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type RowProps = {
  readonly measure: MeasureShape
  readonly year: number
  readonly onOpen: (measureId: string) => void
}

function MeasureRow({ measure, year, onOpen }: RowProps) {
  const words = useWords(planWords)
  const comma = useComma()
  const helpers = measure.helpers.map(({ name }) => name).join(comma)
  const texts = measure.yearTexts.filter((text) => text.year === year)
  return (
    <tr className="plan-measure">
      <th scope="row">
        <button type="button" className="plan-title" onClick={() => onOpen(measure.measureId)}>
          <span className="plan-number-of">{measure.number}</span>
          <span>{measure.title}</span>
        </button>
      </th>
      <td data-label={words.owner}>
        <p>{measure.owner.name}</p>
        {helpers === '' ? null : <p className="small soft">{words.helpers(helpers)}</p>}
      </td>
      <td data-label={words.target}>
        {texts.length > 0 ? <p>{texts.at(-1)?.text}</p> : null}
        {measure.ties.map((tie) => (
          <TieTarget key={tie.tieId} tie={tie} />
        ))}
        {isChanged(measure, year) ? <p className="small faint">{words.changed}</p> : null}
      </td>
      <td data-label={words.progress}>
        {measure.ties.map((tie) => (
          <TieLine key={tie.tieId} tie={tie} year={year} />
        ))}
        <Signs measure={measure} year={year} />
      </td>
      <td data-label={words.state}>
        <LightTag light={measure.light} />
      </td>
    </tr>
  )
}

const isChanged = ({ yearTexts, ties }: MeasureShape, year: number): boolean =>
  yearTexts.filter((text) => text.year === year).length > 1 ||
  ties.some(({ targets }) => targets.filter((target) => target.year === year).length > 1)

/** The last piece of evidence of a year. */
const lastEvidence = ({ evidence }: MeasureShape, year: number): EvidenceShape | undefined =>
  evidence.findLast((one) => one.year === year)

const evidenceTones = { submitted: 'info', accepted: 'good', returned: 'warn' } as const

/** What else is going on with a measure: evidence, supervision, the next check. */
export function Signs({ measure, year }: { readonly measure: MeasureShape; readonly year: number }) {
  const words = useWords(planWords)
  const last = lastEvidence(measure, year)
  const said = {
    submitted: words.evidenceWaiting,
    accepted: words.evidenceAccepted,
    returned: words.evidenceReturned,
  }
  const next = measure.checks.find(
    ({ checkDay, finding }) => finding === null && checkDay.startsWith(String(year)),
  )
  return (
    <span className="plan-signs">
      {last ? <StatusTag tone={evidenceTones[last.state]} word={said[last.state]} /> : null}
      {measure.supervisions.some(({ answeredAt }) => answeredAt === null) ? (
        <StatusTag tone="late" word={words.underSupervision} />
      ) : null}
      {last?.state === 'accepted' && last.text ? (
        <span className="small soft plan-clip">{last.text}</span>
      ) : null}
      {next ? (
        <span className={next.isReminded ? 'small plan-soon' : 'small faint'}>
          {words.nextCheck}
          <DayText day={next.checkDay} />
        </span>
      ) : null}
    </span>
  )
}
