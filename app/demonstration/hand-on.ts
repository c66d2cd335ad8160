import { caseStream } from '#capabilities/cases/events.ts'
import { addMinutes, type Instant } from '#platform/time/instant.ts'
import type { Society } from './settle-people.ts'
import { handOn, type Stage } from './stories.ts'

/** The cases whose last entry counts for one of these organisations. */
async function casesAt({ house, told }: Stage, organisationIds: readonly string[]): Promise<string[]> {
  const { rows } = await house.pool.query<{ stream: string }>(
    `select stream from (
       select distinct on (stream) stream, organisation from ledger.entry
       where stream = any ($1) order by stream, version desc
     ) as last where organisation = any ($2)`,
    [[...told.keys()].map(caseStream), organisationIds],
  )
  const at = new Set(rows.map(({ stream }) => stream))
  return [...told.keys()].filter((caseId) => at.has(caseStream(caseId)))
}

/** What the clocks have carried up to a district by now is handed on, as its organiser does every morning. */
export async function handOnWhatCame(stage: Stage, { streets }: Society, now: Instant): Promise<void> {
  const districts = [...new Set(streets.map(({ district }) => district.office.organisationId))]
  for (const caseId of await casesAt(stage, districts)) {
    const story = stage.told.get(caseId)
    if (story) await handOn(story, addMinutes(now, -1))
  }
}
