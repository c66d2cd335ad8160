import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Term } from '#platform/keeping/term.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { type ActivityEvent, activityOfStream } from '../events.ts'
import { activitiesKept } from '../keeps.ts'
import { forgetNames } from '../operations/forget-names.ts'

/** The day of the activity as it is planned now, or the one on which its list was written. */
export const letNamesGo: Term = {
  kept: activitiesKept.names,
  follows: [
    'activities.planned.v1',
    'activities.changed.v1',
    'activities.attended.v1',
    'activities.attendanceCorrected.v1',
  ],
  overOn: (entry) => dayIn(entry),
  letGo: forgetNames,
  inputOf: (stream) => ({ activityId: activityOfStream(stream) }),
}

function dayIn(told: Parameters<Term['overOn']>[0]): Day {
  const [entry] = asEntriesOf<ActivityEvent>([told as Entry])
  if (entry?.type === 'activities.planned.v1' || entry?.type === 'activities.changed.v1')
    return dayOf(entry.data.plan.endsAt)
  return told.occurredOn
}
