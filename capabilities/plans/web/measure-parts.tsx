import type { ReactNode } from 'react'
import { useLanguage } from '#platform/web/language.ts'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { MeasureShape, TieShape } from '../shapes.ts'
import { LightTag } from './light-tag.tsx'
import { measureWords } from './measure-words.ts'
import { planWords } from './plan-words.ts'
import { sayBound } from './say-tie.ts'
import { TieLine } from './tie-line.tsx'

type Props = { readonly measure: MeasureShape }
type OfYear = Props & { readonly year: number }

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="plan-part">
    <h3>{title}</h3>
    {children}
  </section>
)

/** What the document wants of the year, with what it wanted before. */
export function TextsPart({ measure, year }: OfYear) {
  const words = useWords(measureWords)
  const versions = measure.yearTexts.filter((text) => text.year === year).toReversed()
  const [now, ...before] = versions
  if (!now) return null
  return (
    <Part title={words.target}>
      <p>{now.text}</p>
      {now.reason ? <p className="small soft">{words.because(now.reason)}</p> : null}
      {before.map((text) => (
        <p key={text.at} className="small faint">
          {words.before(text.text)}
        </p>
      ))}
    </Part>
  )
}

/** What a measure was called before, and why it came in or was changed. */
export function TitlesPart({ measure }: Props) {
  const words = useWords(measureWords)
  const told = measure.titles.filter(({ reason }) => reason !== null).toReversed()
  if (told.length === 0) return null
  const before = measure.titles.slice(0, -1).toReversed()
  return (
    <Part title={words.titles}>
      {told.map(({ at, reason }) => (
        <p key={at} className="small soft">
          <Moment at={at} /> · {words.because(reason ?? '')}
        </p>
      ))}
      {before.map(({ at, number, title }) => (
        <p key={at} className="small faint">
          {words.before(`${number}${title}`)}
        </p>
      ))}
    </Part>
  )
}

/** The figures of a measure, each with its light, its target and the targets before. */
export function FiguresPart({ measure, year }: OfYear) {
  const words = useWords(measureWords)
  if (measure.ties.length === 0) return null
  return (
    <Part title={words.figures}>
      {measure.ties.map((tie) => (
        <div key={tie.tieId} className="plan-card">
          <div className="plan-card-head">
            <TieLine tie={tie} year={year} />
            <LightTag light={tie.light} />
          </div>
          <Versions tie={tie} year={year} />
        </div>
      ))}
    </Part>
  )
}

function Versions({ tie, year }: { readonly tie: TieShape; readonly year: number }) {
  const words = useWords(measureWords)
  const plans = useWords(planWords)
  const language = useLanguage()
  const said = { words: plans, language }
  const [now, ...before] = tie.targets.filter((target) => target.year === year).toReversed()
  if (!now) return <p className="small soft">{plans.noTarget}</p>
  return (
    <>
      <p className="small">{sayBound(now, tie.figure, said)}</p>
      {now.reason ? <p className="small soft">{words.because(now.reason)}</p> : null}
      {before.map((target) => (
        <p key={target.at} className="small faint">
          {words.before(sayBound(target, tie.figure, said))}
          {target.reason ? ` · ${words.because(target.reason)}` : ''}
        </p>
      ))}
    </>
  )
}

const tones = { submitted: 'info', accepted: 'good', returned: 'warn' } as const

/** What the owner handed in, newest first, and how it was judged. */
export function EvidencePart({ measure }: Props) {
  const words = useWords(measureWords)
  const said = { submitted: words.waits, accepted: words.accepted, returned: words.returned }
  if (measure.evidence.length === 0 && measure.ties.length > 0) return null
  return (
    <Part title={words.evidence}>
      {measure.evidence.length === 0 ? <p className="small soft">{words.noEvidence}</p> : null}
      {measure.evidence.toReversed().map((one) => (
        <div key={one.evidenceId} className="plan-card">
          <div className="plan-card-head">
            <span className="small soft">
              {words.ofYear(one.year)} · <Moment at={one.at} />
            </span>
            <StatusTag tone={tones[one.state]} word={said[one.state]} />
          </div>
          <p className="plan-words">{one.text}</p>
          <PhotoStrip photoIds={one.photos} />
          {one.judgement ? <p className="small soft">{words.because(one.judgement)}</p> : null}
        </div>
      ))}
    </Part>
  )
}

/** Supervisions with their answers, newest first. */
export function SupervisionPart({ measure }: Props) {
  const words = useWords(measureWords)
  if (measure.supervisions.length === 0) return null
  return (
    <Part title={words.supervision}>
      {measure.supervisions.toReversed().map((one) => (
        <div key={one.supervisionId} className="plan-card">
          <p className="plan-words">{one.reason}</p>
          <p className="small soft">
            {words.answerBy} <DayText day={one.answerBy} />
          </p>
          {one.answeredAt === null ? (
            <StatusTag tone="late" word={words.notAnswered} />
          ) : (
            <p className="plan-words">
              <strong>{words.answered}</strong> {one.answer}
            </p>
          )}
        </div>
      ))}
    </Part>
  )
}

/** The days on which it is looked at, and what was found. */
export function ChecksPart({ measure }: Props) {
  const words = useWords(measureWords)
  if (measure.checks.length === 0) return null
  return (
    <Part title={words.checks}>
      <ul className="plan-checks">
        {measure.checks.map(({ checkDay, finding, note, isReminded }) => (
          <li key={checkDay}>
            <span className="figures">
              <DayText day={checkDay} />
            </span>
            <span>
              {finding ? words[finding] : words.toCheck}
              {finding === null && isReminded ? ` · ${words.reminded}` : ''}
              {note ? ` · ${note}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
