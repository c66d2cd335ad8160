import { useSayDate } from '#platform/web/use-say-date.ts'
import type { ReactNode } from 'react'
import { useSay } from '#platform/web/language.ts'
import { DayText } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import type { readingContract } from '../contract/reading.ts'
import type { DutyShape } from '../shapes.ts'
import { rosterWords } from './roster-words.ts'
import './rosters.css'

export type RosterPage = OutputOf<typeof readingContract.getRoster>

/** Who serves on a shift, in words. */
export function Holder({ duty }: { readonly duty: DutyShape }) {
  const words = useWords(rosterWords)
  if (duty.holder === null) return <StatusTag tone="info" word={words.open} />
  const name = duty.holder.name ?? (duty.holder.memberId === null ? words.neighbour : words.unknown)
  return (
    <>
      {name} {duty.asksCover ? <StatusTag tone="info" word={words.asksCover} /> : null}
      {duty.status === 'missed' ? <StatusTag tone="still" word={words.missed} /> : null}
    </>
  )
}

/** Days of a roster with their shifts; `steps` stand at the end of each. */
export function DutyDays(props: {
  readonly roster: RosterPage
  readonly steps?: (duty: DutyShape) => ReactNode
}) {
  const words = useWords(rosterWords)
  const say = useSay()
  const sayDate = useSayDate()
  const { days, publishedTo } = props.roster
  return (
    <ul className="roster-days">
      {days.map(({ on, note, duties }) => (
        <li key={on} className="roster-day">
          <span>
            <DayText day={on} />
            <br />
            <span className="soft small figures">{sayDate(on)}</span>
          </span>
          {duties.length === 0 ? (
            <span className="soft">
              {note
                ? say(note)
                : publishedTo === null || on > publishedTo
                  ? words.notPublished
                  : words.noDuty}
            </span>
          ) : (
            <ul className="roster-duties">
              {duties.map((duty) => (
                <li key={duty.dutyId} className="roster-duty">
                  <span className="figures">
                    {duty.from}–{duty.to}
                  </span>
                  <span className="roster-who">
                    <Holder duty={duty} />
                  </span>
                  {props.steps?.(duty)}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
