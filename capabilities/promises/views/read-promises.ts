import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Amount } from '../events.ts'
import type { Step } from '../rules/promise-state.ts'
import type { Acceptance, PromiseKind, PromiseStatus } from '../words.ts'
import type { Span } from './read-boards.ts'

export type FoundPromise = {
  readonly promiseId: string
  readonly kind: PromiseKind
  readonly status: PromiseStatus
  readonly title: string
  readonly gatheringId: string | null
  readonly listId: string | null
  readonly placeId: string
  readonly convenerId: string
  readonly ownerId: string | null
  readonly askerId: string | null
  readonly dueOn: Day | null
  readonly firstDueOn: Day | null
  readonly doneOn: Day | null
  readonly isLate: boolean
  readonly needsEvidence: boolean
  readonly isInTime: boolean | null
  readonly acceptedAs: Acceptance | null
  readonly amount: Amount | null
  readonly steps: readonly Step[]
  readonly confirmBy: Instant | null
  readonly invited: number
  readonly accept: number
  readonly notYet: number
  readonly voters: readonly string[]
}

const columns = `promise_id as "promiseId", kind, status, title, gathering_id as "gatheringId", list_id as "listId",
  place_id as "placeId", convener_id as "convenerId", owner_id as "ownerId", asker_id as "askerId", due_on as "dueOn", first_due_on as "firstDueOn",
  done_on as "doneOn", is_late as "isLate", needs_evidence as "needsEvidence", is_in_time as "isInTime", accepted_as as "acceptedAs", amount, steps,
  confirm_by as "confirmBy", invited, accept, not_yet as "notYet", voters`

export type Show = 'all' | 'mine' | 'underWay' | 'late' | 'kept' | 'toAccept'

export type Asked = {
  readonly span: Span
  readonly gatheringId: string | null
  readonly listId: string | null
  readonly kind: PromiseKind | null
  readonly show: Show
  readonly cursor: string | undefined
}

const conditions: Readonly<Record<Show, string>> = {
  all: 'true',
  mine: `status = 'underWay' and organisation_at <@ (select access.act_organisation_reach())`,
  underWay: `status in ('raised', 'underWay', 'done')`,
  late: `status = 'underWay' and is_late`,
  kept: `status = 'kept'`,
  toAccept: `status = 'done'`,
}

// What is late comes first, then by the promised day; what is over comes last.
const rank = `case when status = 'underWay' and is_late then 0 when status in ('raised', 'underWay') then 1
  when status = 'done' then 2 else 3 end`

const pageSize = 60
const cursorShape = /^(\d)_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/

/** A page of promises, what needs somebody first. */
export async function readPromises(tx: Transaction, asked: Asked) {
  const after = cursorShape.exec(asked.cursor ?? '')
  const { rows } = await tx.query<FoundPromise & { cursor: string; rank: number; day: Day }>(
    `select * from (
       select ${columns}, ${rank} as rank, to_char(coalesce(due_on, '9999-12-31'), 'YYYY-MM-DD') as day,
         ${rank} || '_' || to_char(coalesce(due_on, '9999-12-31'), 'YYYY-MM-DD') || '_' || promise_id as cursor
       from promises.promise
       where ($1::bigint is null or (place_at >= $1 and place_at < $2))
         and ($3::uuid is null or gathering_id = $3) and ($4::uuid is null or list_id = $4)
         and ($5::text is null or kind = $5) and ${conditions[asked.show]}
     ) as found
     where ($6::int is null or (rank, day, "promiseId"::text) > ($6, $7, $8))
     order by rank, day, "promiseId"::text limit ${pageSize + 1}`,
    [
      asked.span?.low ?? null,
      asked.span?.high ?? null,
      asked.gatheringId,
      asked.listId,
      asked.kind,
      after?.[1] ?? null,
      after?.[2] ?? null,
      after?.[3] ?? null,
    ],
  )
  const shown = rows.slice(0, pageSize)
  return {
    promises: shown.map(({ cursor: _cursor, rank: _rank, day: _day, ...found }): FoundPromise => found),
    next: rows.length > pageSize ? (shown.at(-1)?.cursor ?? null) : null,
  }
}

/** The promise the reader's link opens. */
export async function ownPromiseId(tx: Transaction): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string | null }>('select promises.own_promise() as id')
  return rows[0]?.id ?? undefined
}

export async function findPromise(tx: Transaction, promiseId: string): Promise<FoundPromise | undefined> {
  const { rows } = await tx.query<FoundPromise>(
    `select ${columns} from promises.promise where promise_id = $1`,
    [promiseId],
  )
  return rows[0]
}

export type FoundStep = {
  readonly version: number
  readonly at: Instant
  readonly what: string
  readonly secretId: string | null
  readonly photos: readonly string[]
  readonly milestoneId: string | null
  readonly dueOn: Day | null
}

/** The steps this reader may see. */
export async function readSteps(tx: Transaction, promiseId: string): Promise<FoundStep[]> {
  const { rows } = await tx.query<FoundStep>(
    `select version, at, what, secret_id as "secretId", photos, milestone_id as "milestoneId", due_on as "dueOn"
     from promises.step where promise_id = $1 order by version`,
    [promiseId],
  )
  return rows
}
