import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { activitiesContract } from '../contract.ts'
import type { ActivityKind, Group } from '../words.ts'
import { clockAt, slotOf } from './activity-times.tsx'

type Activity = OutputOf<typeof activitiesContract.getActivity>

/** An activity as it is being filled in. */
export type Draft = {
  readonly title: string
  readonly kind: ActivityKind
  readonly spot: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly capacity: number | null
  readonly groups: readonly Group[]
  readonly about: string
}

export const emptyDraft: Draft = {
  title: '',
  kind: 'culture',
  spot: '',
  day: '',
  from: '09:00',
  to: '11:00',
  capacity: 30,
  groups: ['residents'],
  about: '',
}

export const draftOf = (activity: Activity): Draft => ({
  title: activity.title,
  kind: activity.kind,
  spot: activity.spot,
  day: dayOf(activity.startsAt),
  from: clockAt(activity.startsAt),
  to: clockAt(activity.endsAt),
  capacity: activity.capacity,
  groups: activity.groups,
  about: activity.about,
})

/** What the operation takes, once everything is filled in. */
export function changeableFrom(draft: Draft) {
  const slot = slotOf(draft.day, draft.from, draft.to)
  const { title, spot, capacity, groups, about } = draft
  if (slot === null || capacity === null) return null
  if (title.trim() === '' || spot.trim() === '' || groups.length === 0) return null
  return { title: title.trim(), spot: spot.trim(), ...slot, capacity, groups: [...groups], about }
}
