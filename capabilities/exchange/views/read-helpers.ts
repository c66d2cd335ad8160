import type { Transaction } from '#platform/database/transaction.ts'
import type { ItemKind, Time } from '../words.ts'
import type { Span } from './read-items.ts'

export type FoundHelper = {
  readonly participantId: string
  readonly placeId: string
  readonly skills: readonly string[]
  readonly times: readonly Time[]
  readonly isOnTeam: boolean
  readonly hasHelped: boolean
}

const most = 2_000

/** Those who have checked in somewhere in this part of the tree, those of one community first; only the house may read so. */
export async function checkedIn(
  tx: Transaction,
  asked: { readonly span: Span; readonly placeId: string; readonly kind: ItemKind },
): Promise<FoundHelper[]> {
  const { span, placeId, kind } = asked
  const { rows } = await tx.query<FoundHelper>(
    `select c.participant_id as "participantId", p.place_id as "placeId", p.skills || coalesce(t.skills, '{}') as skills,
       c.times, t.participant_id is not null as "isOnTeam",
       exists (select from exchange.given g where g.giver_id = c.participant_id and g.kind = $4) as "hasHelped"
     from exchange.check_in c join exchange.participant p on p.participant_id = c.participant_id
     left join exchange.technician t on t.participant_id = c.participant_id and t.is_admitted
     where $1::bigint is null or (c.place_at >= $1 and c.place_at < $2)
     order by c.place_id = $3 desc, c.participant_id limit ${most}`,
    [span?.low ?? null, span?.high ?? null, placeId, kind],
  )
  return rows
}
