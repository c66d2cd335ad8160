import { activitiesContract } from '#capabilities/activities/contract.ts'
import { readingContract as casesReading } from '#capabilities/cases/contract/reading.ts'
import { readingContract as promisesReading } from '#capabilities/promises/contract/reading.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { type TopicKind, topicKindNames } from '../words.ts'
import type { Detail } from './answer-draft.ts'

export type Topic = NonNullable<Detail['topic']>

type Props = {
  readonly label: string
  readonly hint?: string
  readonly none: string
  /** Where the things to choose from are. */
  readonly placeId: string | null
  readonly value: Topic | null
  readonly onChange: (topic: Topic | null) => void
}

type Choosable = { readonly topic: Topic; readonly label: string }

/** Stations, activities, promises and cases of a place, to be tied to a survey. */
export function TopicChoice({ label, hint, none, placeId, value, onChange }: Props) {
  const say = useSay()
  const found = useTopics(placeId)
  const kept = value !== null && !found.some(({ topic }) => topic.id === value.id)
  const all = kept ? [...found, { topic: value, label: value.title }] : found
  return (
    <Field label={label} hint={hint} optional>
      <Select
        value={value?.id ?? 'none'}
        onChange={(id) => onChange(all.find(({ topic }) => topic.id === id)?.topic ?? null)}
        options={[
          { value: 'none', label: none },
          ...all.map(({ topic, label: said }) => ({
            value: topic.id,
            label: said,
            group: say(topicKindNames[topic.kind]),
          })),
        ]}
      />
    </Field>
  )
}

function useTopics(placeId: string | null): readonly Choosable[] {
  const there = placeId ?? '-'
  const enabled = placeId !== null
  const stations = useOperation(
    stationsContract.findStations,
    { within: there, skip: 0, limit: 60 },
    { enabled },
  )
  const activities = useOperation(activitiesContract.listActivities, { placeId: there }, { enabled })
  const promises = useOperation(promisesReading.listPromises, { placeId: there }, { enabled })
  const cases = useOperation(casesReading.listInbox, { placeId: there, group: 'all', limit: 30 }, { enabled })
  const choosable = (kind: TopicKind, id: string, title: string): Choosable => ({
    topic: { kind, id, title: [...title].slice(0, 80).join('') },
    label: title,
  })
  return [
    ...(stations.data?.stations ?? []).map((it) => choosable('station', it.stationId, it.name)),
    ...(activities.data?.activities ?? []).map((it) => choosable('activity', it.activityId, it.title)),
    ...(promises.data?.promises ?? []).map((it) => choosable('promise', it.promiseId, it.title)),
    // Letters are somebody's own: a case is tied by its number, whoever reads the survey.
    ...(cases.data?.items ?? []).map((it) => choosable('case', it.caseId, it.number)),
  ]
}
