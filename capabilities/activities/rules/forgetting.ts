import { Problem } from '#platform/errors.ts'
import { keptUntil } from '#platform/keeping/length-on.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ActivityEvent } from '../events.ts'
import { activitiesKept } from '../keeps.ts'
import { activitiesProblems } from '../problems.ts'
import { at } from './planning.ts'
import type { Activity } from './replay.ts'

/** KEEP-01: names are kept so long after the day; how many came of each group stays. */
export function forgetNames({ plan, classId, lastOn, hasNames }: Activity, today: Day): ActivityEvent[] {
  if (today < keptUntil(activitiesKept.names.length, lastOn))
    throw new Problem('rule-broken', activitiesProblems.notDue)
  if (!hasNames) return []
  const data = { kind: plan.kind }
  return [{ type: 'activities.namesForgotten.v1', ...at(plan), subject: classId, data }]
}
