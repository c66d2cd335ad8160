import { useSayDate } from '#platform/web/use-say-date.ts'
import type { ReactNode } from 'react'
import { useSay } from '#platform/web/language.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useNow } from '#platform/web/use-now.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
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

type DayOfRoster = RosterPage['days'][number]
type Steps = { readonly steps?: (duty: DutyShape) => ReactNode }

/** A day as people say it, with its date below where that says more. */
function DayHead({ day }: { readonly day: Day }) {
  const say = useSay()
  const date = useSayDate()(day)
  const said = say(sayDay(day, dayOf(useNow())))
  return (
    <span>
      <DayText day={day} />
      {said === date ? null : <span className="soft small figures roster-date">{date}</span>}
    </span>
  )
}

/** The shifts of one day, or why there are none. */
function DutyDay({ day: { on, note, duties }, steps }: { readonly day: DayOfRoster } & Steps) {
  const words = useWords(rosterWords)
  const say = useSay()
  return (
    <li className="roster-day">
      <DayHead day={on} />
      {duties.length === 0 ? (
        <span className="soft">{note ? say(note) : words.noDuty}</span>
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
              {steps?.(duty)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Days of a roster with their shifts, as far as they are published; `steps` stand at the end of each. */
export function DutyDays({ roster, ...steps }: { readonly roster: RosterPage } & Steps) {
  const words = useWords(rosterWords)
  const sayDate = useSayDate()
  const { days, publishedTo } = roster
  const published = days.filter(({ on }) => publishedTo !== null && on <= publishedTo)
  const next = days[published.length]
  return (
    <Stack>
      {published.length === 0 ? null : (
        <ul className="roster-days">
          {published.map((day) => (
            <DutyDay key={day.on} day={day} {...steps} />
          ))}
        </ul>
      )}
      {next === undefined ? null : (
        <p className="soft">
          {published.length === 0 ? words.notPublished : words.notPublishedFrom(sayDate(next.on))}
        </p>
      )}
    </Stack>
  )
}
