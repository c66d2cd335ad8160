import { houseCalendar } from '#platform/time/house-calendar.ts'
import type { Instant } from '#platform/time/instant.ts'
import { ClockTag } from '#platform/web/parts/clock-tag.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type { DeskCase } from './desk-case.ts'
import { routeWords } from './route-words.ts'
import { useSayDesk } from './say-desk.ts'

type Part = DeskCase['whistles'][number]

const calendar = houseCalendar()

const workingMinutes = (from: Instant, to: Instant): number => calendar.workingMinutesBetween(from, to)

/** Who was asked in, and how long either side took (CASE-07). */
export function WhistleParts({ desk }: { readonly desk: DeskCase }) {
  const { words, used } = useSayDesk()
  const route = useWords(routeWords)
  const first = desk.whistles[0]
  const now = useNow()
  if (!first) return null
  return (
    <Card title={words.whistles}>
      <Stack gap="tight">
        {desk.whistles.map((part) => (
          <OnePart key={`${part.whistleId}-${part.organisationId}`} part={part} />
        ))}
        <p className="small soft">
          {route.leadUsed}（{desk.responsibleName}）：
          {used(workingMinutes(desk.receivedAt, desk.clocks.total.metAt ?? now))}
        </p>
      </Stack>
    </Card>
  )
}

function OnePart({ part }: { readonly part: Part }) {
  const { words, used } = useSayDesk()
  const route = useWords(routeWords)
  const now = useNow()
  return (
    <div className="case-part">
      <p className="inline inline-spread">
        <strong>{part.organisationName}</strong>
        {part.finishedAt === null ? (
          <ClockTag dueAt={part.dueAt} isOverdue={part.dueAt < now} />
        ) : (
          <StatusTag tone="good" word={words.whistleFinished} />
        )}
      </p>
      {part.task ? <p>{part.task}</p> : null}
      <p className="small soft">
        {route.calledAt} <Moment at={part.calledAt} />
        {part.reportedAt === null
          ? ` · ${words.whistleNotReported}`
          : ` · ${route.reportedIn} ${used(workingMinutes(part.calledAt, part.reportedAt))}`}
        {part.finishedAt === null
          ? ''
          : ` · ${route.finishedIn} ${used(workingMinutes(part.calledAt, part.finishedAt))}`}
      </p>
    </div>
  )
}
