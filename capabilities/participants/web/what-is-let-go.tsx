import { activitiesContract } from '#capabilities/activities/contract.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { exchangeContract } from '#capabilities/exchange/contract.ts'
import { mediationContract } from '#capabilities/mediation/contract.ts'
import { rostersContract } from '#capabilities/rosters/contract.ts'
import { volunteersContract } from '#capabilities/volunteers/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay, sayMoment } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Notice, Skeleton } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { type Reading, useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { aheadWords } from './ahead-words.ts'
import './booklet.css'

/** What else lives under a booklet: read by its own receipt, each from where it lives. */
export function useHeld(receipt: string) {
  const shown = { receipt }
  const help = useOperation(exchangeContract.getMyHelp, {}, shown)
  const mediating = useOperation(mediationContract.listMyMediations, {}, shown)
  const duties = useOperation(rostersContract.getMyDuties, {}, shown)
  const signUps = useOperation(activitiesContract.listMySignUps, {}, shown)
  const bookings = useOperation(bookingsContract.listMyBookings, {}, shown)
  const volunteering = useOperation(volunteersContract.getMyRecord, {}, shown)
  const all: readonly Reading<unknown>[] = [help, mediating, duties, signUps, bookings, volunteering]
  return {
    isLoading: all.some(({ data, problem }) => data === undefined && problem === null),
    isPartly: all.some(({ problem }) => problem !== null),
    ...{ help: help.data, mediating: mediating.data, duties: duties.data },
    ...{ signUps: signUps.data?.signUps ?? [], bookings: bookings.data?.bookings ?? [] },
    projects: volunteering.data?.projects ?? [],
  }
}

type Held = ReturnType<typeof useHeld>

const some = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : [])

function useHelpLines({ help, mediating, duties }: Held): string[] {
  const words = useWords(aheadWords)
  const today = dayOf(useNow())
  const { checkIn = null, team = null, taken = [], posted = [] } = help ?? {}
  const { groups = [], disputes = [] } = mediating ?? {}
  const countOf = (items: readonly { readonly status: string }[], ...states: readonly string[]) =>
    items.filter(({ status }) => states.includes(status)).length
  return [
    ...(checkIn === null ? [] : [words.checkIn(checkIn.placeName ?? '')]),
    ...(team === null ? [] : [words.team(team.placeName ?? '')]),
    ...some(countOf(taken, 'claimed'), words.taken),
    ...some(countOf(posted, 'waiting', 'open'), words.posted),
    ...groups.map(({ name }) => words.group(name)),
    ...some(countOf(disputes, 'asked', 'underWay'), words.disputes),
    ...some((duties?.mine ?? []).filter(({ on }) => on > today).length, words.duties),
  ]
}

function useTimeLines({ signUps, bookings, projects }: Held): string[] {
  const words = useWords(aheadWords)
  const say = useSay()
  const now = useNow()
  const today = dayOf(now)
  return [
    ...signUps
      .filter(({ activity }) => activity.startsAt > now && activity.status === 'planned')
      .map(({ activity }) => words.signUp(activity.title, say(sayMoment(activity.startsAt, now)))),
    ...bookings
      .filter(({ on, status }) => on >= today && status !== 'arrived')
      .map(({ name, on, from }) => words.booking(name, `${say(sayDay(on, today))} ${from}`)),
    ...projects
      .filter(({ status, to }) => status !== 'ended' && to >= today)
      .map(({ title }) => words.project(title)),
  ]
}

/** Says before a booklet is closed what will be given back with it, and what has to be brought back first. */
export function WhatIsLetGo({ held }: { readonly held: Held }) {
  const words = useWords(aheadWords)
  const lines = [...useHelpLines(held), ...useTimeLines(held)]
  const lent = (held.help?.taken ?? []).filter(({ status }) => status === 'lent').length
  if (held.isLoading) return <Skeleton lines={2} />
  return (
    <Stack>
      {lent > 0 ? <Notice tone="warn">{words.lent(lent)}</Notice> : null}
      {held.isPartly ? <Notice tone="warn">{words.partly}</Notice> : null}
      {lines.length > 0 ? (
        <div>
          <p>{words.letGo}</p>
          <ul className="let-go">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : held.isPartly ? null : (
        <p className="soft">{words.nothing}</p>
      )}
    </Stack>
  )
}
