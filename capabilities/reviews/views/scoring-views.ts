import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ScoringEvent } from '../events.ts'
import { reviewsProblems } from '../problems.ts'
import { applyScoring, nothingScored, type Rating, type Standard, type Star } from '../rules/scoring-state.ts'
import { keptState } from './kept-state.ts'

type ScoringEntry = Entry<ScoringEvent>

export const standardsView = keptState<ScoringEvent, Standard>({
  table: 'standard',
  of: ['reviews.standardPublished.v1'],
  apply: (standard, entry) => applyScoring({ ...nothingScored, standard }, entry).standard,
  shelf: ({ organisationId, use, on }) => ({ organisationId, placeId: null, status: use, sortedOn: on }),
})

export const starsView = keptState<ScoringEvent, Star>({
  table: 'star',
  of: [
    'reviews.starSubmitted.v1',
    'reviews.starReviewed.v1',
    'reviews.starRenewed.v1',
    'reviews.starReminded.v1',
    'reviews.starExpired.v1',
    'reviews.starWithdrawn.v1',
  ],
  tables: ['reviews.plaque'],
  apply: (star, entry) => applyScoring({ ...nothingScored, star }, entry).star,
  shelf: ({ organisationId, placeId, status, since, submittedOn }) => ({
    organisationId,
    placeId,
    status,
    sortedOn: since ?? submittedOn,
  }),
  beside: writePlaques,
  refusal: reviewsProblems.alreadyWaiting,
})

export const ratingsView = keptState<ScoringEvent, Rating>({
  table: 'rating',
  of: ['reviews.partnerRated.v1', 'reviews.benefitGranted.v1'],
  apply: (rating, entry) => applyScoring({ ...nothingScored, rating }, entry).rating,
  shelf: ({ organisationId, placeId, grade, since }) => ({
    organisationId,
    placeId,
    status: grade,
    sortedOn: since,
  }),
})

/** What everybody may read of a plaque; a renewed star leaves its code to the one that follows. */
async function writePlaques(
  tx: Transaction,
  changed: readonly Star[],
  _entries: readonly ScoringEntry[],
): Promise<void> {
  const plaques = changed.flatMap((star) => (star.code === null ? [] : [rowOf(star)]))
  await tx.query(
    `insert into reviews.plaque (code, star_id, organisation_id, standard_id, level, since, until, status)
     select code, star_id, organisation_id, standard_id, level, since, until, status
     from jsonb_populate_recordset(null::reviews.plaque, $1)
     on conflict (code) do update set star_id = excluded.star_id, level = excluded.level, since = excluded.since,
       until = excluded.until, status = excluded.status`,
    [JSON.stringify(plaques)],
  )
}

const rowOf = (star: Star) => ({
  code: star.code,
  star_id: star.starId,
  organisation_id: star.organisationId,
  standard_id: star.standardId,
  level: star.level,
  since: star.since,
  until: star.until,
  status: star.status,
})

export type Plaque = {
  readonly code: string
  readonly organisationName: string
  readonly standardName: string
  readonly level: number
  readonly since: Day
  readonly until: Day
  readonly status: string
}

/** What a plaque stands for, if there is one with this code. */
export async function readPlaque(tx: Transaction, code: string): Promise<Plaque | undefined> {
  const { rows } = await tx.query<Plaque>(
    `select p.code, coalesce(o.name, '') as "organisationName", coalesce(s.state ->> 'name', '') as "standardName",
       p.level, p.since, p.until, p.status
     from reviews.plaque p left join tree.organisation o on o.organisation_id = p.organisation_id
     left join reviews.standard s on s.id = p.standard_id where p.code = $1`,
    [code],
  )
  return rows[0]
}

type StarsOf = { readonly inForce: string | null; readonly waiting: string | null }

/** The star in force of a unit by a standard, and the self-score that waits for its review. */
export async function findStarsOf(
  tx: Transaction,
  of: { readonly organisationId: string; readonly standardId: string },
): Promise<StarsOf> {
  const { rows } = await tx.query<{ id: string; status: string }>(
    `select id, status from reviews.star where organisation_id = $1 and state ->> 'standardId' = $2
     and status in ('awarded', 'submitted') order by sorted_on desc`,
    [of.organisationId, of.standardId],
  )
  const idOf = (status: string) => rows.find((row) => row.status === status)?.id ?? null
  return { inForce: idOf('awarded'), waiting: idOf('submitted') }
}

type Due = { readonly today: Day; readonly remindFrom: Day }

/** Stars in force whose end has passed, or is near and was not reminded of. */
export async function findDueStars(tx: Transaction, { today, remindFrom }: Due): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from reviews.star where status = 'awarded' and ((state ->> 'until')::date < $1
       or ((state ->> 'until')::date <= $2 and not (state ->> 'isReminded')::boolean)) limit 500`,
    [today, remindFrom],
  )
  return rows.map((row) => row.id)
}
