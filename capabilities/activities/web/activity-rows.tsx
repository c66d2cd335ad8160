import { useComma } from '#platform/web/use-comma.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type { activitiesContract } from '../contract.ts'
import { groupNames } from '../words.ts'
import { Times } from './activity-times.tsx'
import { activityWords } from './activity-words.ts'

/** An activity of a list, with what the reader may do with it. */
export type ListedActivity = OutputOf<typeof activitiesContract.listActivities>['activities'][number]
export type Activity = Omit<ListedActivity, 'abilities'>

export const cameTo = ({ attended }: Pick<Activity, 'attended'>): number =>
  Object.values(attended ?? {}).reduce((sum, count) => sum + (count ?? 0), 0)

/** How many places there still are, or what became of it. */
export function PlacesLeft({ activity }: { readonly activity: Activity }) {
  const words = useWords(activityWords)
  const now = useNow()
  const { status, capacity, signed, waiting, startsAt } = activity
  if (status === 'calledOff') return <StatusTag tone="late" word={words.calledOff} />
  if (status === 'held') return <StatusTag tone="good" word={words.came(cameTo(activity))} />
  if (startsAt <= now) return <StatusTag tone="still" word={words.begun} />
  if (signed < capacity) return <StatusTag tone="info" word={words.left(capacity - signed)} />
  return <StatusTag tone="warn" word={words.full(waiting)} />
}

/** Activities under each other, each leading to its own page. */
export function ActivityRows(props: {
  readonly activities: readonly Activity[]
  readonly label: string
  readonly hrefOf: (activity: Activity) => string
}) {
  const say = useSay()
  const comma = useComma()
  return (
    <Rows label={props.label}>
      {props.activities.map((activity) => (
        <Row
          key={activity.activityId}
          href={props.hrefOf(activity)}
          title={activity.title}
          note={
            <>
              <Times {...activity} /> · {activity.spot} ·{' '}
              {activity.groups.map((group) => say(groupNames[group])).join(comma)}
            </>
          }
          end={<PlacesLeft activity={activity} />}
        />
      ))}
    </Rows>
  )
}
