import { Card } from '#platform/web/parts/layout.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { ActivityRows } from './activity-rows.tsx'
import { activityWords } from './activity-words.ts'

/** What is on at a station these days; nothing where there is nothing. */
export function MenuOfStation({ stationId }: { readonly stationId: string }) {
  const words = useWords(activityWords)
  const now = useNow()
  const { data } = useOperation(activitiesContract.listActivities, { stationId })
  const ahead = data?.activities.filter(({ endsAt, status }) => endsAt > now && status === 'planned') ?? []
  if (ahead.length === 0) return null
  return (
    <Card title={words.stationMenu}>
      <ActivityRows
        label={words.stationMenu}
        activities={ahead}
        hrefOf={({ activityId }) => `/activity/${activityId}`}
      />
    </Card>
  )
}
