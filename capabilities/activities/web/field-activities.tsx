import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { ActivityRows, type ListedActivity } from './activity-rows.tsx'
import { deskWords } from './desk-words.ts'

const mostKept = 12

/** Fetches a list of today while there is network, so that it opens where there is none. */
function KeepList({ activityId }: { readonly activityId: string }) {
  useKeptOperation(activitiesContract.getHostList, { activityId })
  return null
}

/** Activities around today, where the reader's post is and in the places above it: a grid lives with its community's menu. */
export function FieldActivities() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const asked = placeId === null ? {} : { placeId, withAbove: true }
  const reading = useKeptOperation(activitiesContract.listActivities, asked)
  return (
    <Page title={words.today} lead={words.todayLead}>
      {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
      <Show reading={reading}>{({ activities }) => <Near activities={activities} />}</Show>
    </Page>
  )
}

const isHosted = ({ abilities }: ListedActivity): boolean => abilities.includes('recordAttendance')

function Near({ activities }: { readonly activities: readonly ListedActivity[] }) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [from, to] = [startOfDay(addDays(today, -7)), startOfDay(addDays(today, 8))]
  const near = activities.filter(
    ({ startsAt, status }) => startsAt >= from && startsAt < to && status !== 'calledOff',
  )
  const own = near.filter(isHosted)
  const others = near.filter((one) => !isHosted(one) && one.status === 'planned')
  const ofToday = own.filter(({ startsAt }) => dayOf(startsAt) === today).slice(0, mostKept)
  if (own.length + others.length === 0)
    return <EmptyState icon="calendar" title={words.fieldNone} note={words.fieldNoneNote} />
  return (
    <Stack gap="loose">
      {own.length === 0 ? null : (
        <ActivityRows
          label={words.today}
          activities={own}
          hrefOf={({ activityId }) => `/field/activities/${activityId}`}
        />
      )}
      {others.length === 0 ? null : (
        <section className="stack">
          <h2>{words.nearby}</h2>
          <p className="soft">{words.nearbyLead}</p>
          <ActivityRows
            label={words.nearby}
            activities={others}
            hrefOf={({ activityId }) => `/activity/${activityId}`}
          />
        </section>
      )}
      {ofToday.map(({ activityId }) => (
        <KeepList key={activityId} activityId={activityId} />
      ))}
    </Stack>
  )
}
