import type { Instant } from '#platform/time/instant.ts'
import { clockStateOf } from '#platform/web/parts/clock-tag.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useSayCase } from '../say-case.ts'
import type { DeskCase } from './desk-case.ts'
import { useSayDesk } from './say-desk.ts'

type Face = DeskCase['clocks']['total']

/** The three clocks with what is left of them, why they stand still, and how long each level has had the case. */
export function CaseClocks({ desk }: { readonly desk: DeskCase }) {
  const { words } = useSayDesk()
  const { firstResponse, handling, total, stopped } = desk.clocks
  const isStopped = stopped !== null
  return (
    <Card title={words.clocks}>
      <Stack gap="tight">
        {stopped ? (
          <Notice tone="info" icon="pause">
            {stopped.why === 'dispatchDisputed' ? words.stoppedDispute : words.stoppedResident}（
            {words.stoppedSince} <Moment at={stopped.since} />）
          </Notice>
        ) : null}
        <dl className="case-clocks">
          <OneClock name={words.firstResponse} face={firstResponse} isStopped={isStopped} />
          {handling.metAt === null && isHandled(desk) ? (
            <OneClock name={words.handling} face={handling} isStopped={isStopped} />
          ) : null}
          <OneClock name={words.total} face={total} isStopped={isStopped} />
        </dl>
        <UsedTimes desk={desk} />
      </Stack>
    </Card>
  )
}

const isHandled = (desk: DeskCase): boolean => desk.status !== 'withdrawn' && desk.status !== 'closed'

const tones: Readonly<Record<ReturnType<typeof clockStateOf>, Tone>> = {
  running: 'still',
  soon: 'warn',
  late: 'late',
  stopped: 'info',
  done: 'good',
}

function OneClock(props: { readonly name: string; readonly face: Face; readonly isStopped: boolean }) {
  return (
    <div className="case-clock">
      <dt>{props.name}</dt>
      <dd>
        {props.face.metAt === null ? <Running {...props} /> : <Met face={props.face} at={props.face.metAt} />}
      </dd>
    </div>
  )
}

function Running({ face, isStopped }: { readonly face: Face; readonly isStopped: boolean }) {
  const { words, due } = useSayDesk()
  const now = useNow()
  const state = clockStateOf({ dueAt: face.dueAt, isStopped, isOverdue: face.dueAt < now }, now)
  if (state === 'stopped') return <StatusTag tone="info" icon="pause" word={words.rowStopped} />
  return <StatusTag tone={tones[state]} icon={state === 'late' ? 'flag' : 'clock'} word={due(face.dueAt)} />
}

function Met({ face, at }: { readonly face: Face; readonly at: Instant }) {
  const { words } = useSayDesk()
  const isLate = face.isOnTime === false
  const said = face.isOnTime === null ? words.met : isLate ? words.metLate : words.metOnTime
  return (
    <span className="inline">
      <StatusTag tone={isLate ? 'late' : 'good'} word={said} />
      <span className="soft small">
        <Moment at={at} />
      </span>
    </span>
  )
}

const numbered = (used: DeskCase['used']) => used.map((stint, index) => ({ stint, place: `stint-${index}` }))

function UsedTimes({ desk }: { readonly desk: DeskCase }) {
  const { words, used } = useSayDesk()
  const say = useSayCase()
  if (desk.used.length === 0) return null
  return (
    <figure className="case-used">
      <table className="case-used-table">
        <caption>{words.used}</caption>
        <tbody>
          {numbered(desk.used).map(({ stint, place }) => (
            <tr key={place}>
              <th scope="row">
                {say.level(stint.level)}
                <span className="soft small"> {stint.organisationName}</span>
              </th>
              <td className="figures">{used(stint.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="small soft">{words.usedSays}</figcaption>
    </figure>
  )
}
