import type { Transaction } from '#platform/database/transaction.ts'
import type { Definition } from '../definition.ts'
import type { Publication, Scorecard } from '../rules/state.ts'

/** Keeps one scorecard as lists and screens read it. */
export async function writeScorecard(tx: Transaction, scorecard: Scorecard): Promise<void> {
  const { scorecardId, ownerId, draft, versions } = scorecard
  const latest = versions.at(-1)
  await tx.query(
    `insert into assessment.scorecard (scorecard_id, owner_id, organisation_at, name, draft, versions, published_on)
     values ($1, $2, tree.position('organisation', $2), $3, $4, $5, $6)
     on conflict (scorecard_id) do update set name = excluded.name, draft = excluded.draft,
       versions = excluded.versions, published_on = excluded.published_on`,
    [
      scorecardId,
      ownerId,
      (latest?.definition ?? draft)?.name ?? '',
      draft && JSON.stringify(draft),
      JSON.stringify(versions),
      latest?.on ?? null,
    ],
  )
}

export type ScorecardRow = {
  readonly scorecardId: string
  readonly ownerId: string
  readonly ownerName: string
  readonly name: string
  readonly draft: Definition | null
  readonly versions: readonly Publication[]
  readonly publishedOn: string | null
}

const text = `
select s.scorecard_id as "scorecardId", s.owner_id as "ownerId", coalesce(o.name, '') as "ownerName", s.name, s.draft,
  s.versions, s.published_on as "publishedOn"
from assessment.scorecard s left join tree.organisation o on o.organisation_id = s.owner_id`

/** The scorecards the reader may see, newest publication first. */
export async function scorecards(tx: Transaction): Promise<ScorecardRow[]> {
  const { rows } = await tx.query<ScorecardRow>(
    `${text} order by s.published_on desc nulls first, s.name limit 200`,
  )
  return rows
}

export async function scorecardById(tx: Transaction, scorecardId: string): Promise<ScorecardRow | undefined> {
  const { rows } = await tx.query<ScorecardRow>(`${text} where s.scorecard_id = $1`, [scorecardId])
  return rows[0]
}
