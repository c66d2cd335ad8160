import type { Transaction } from '#platform/database/transaction.ts'

type Ready = { readonly programmeId: string; readonly title: string; readonly hours: number }

/** Hours of the reader in each programme, over all years: sessions and online lessons together. */
const hoursText = `
select programme_id, sum(hours)::int as hours from (
  select programme_id, hours from learning.own_attendances()
  union all select programme_id, hours from learning.own_lessons()
) as learnt group by programme_id`

/** Programmes whose hours are full and whose certificate the reader does not hold. */
export async function readyProgrammes(tx: Transaction): Promise<Ready[]> {
  const { rows } = await tx.query<Ready>(
    `select p.programme_id as "programmeId", p.title, h.hours
     from (${hoursText}) as h join learning.programme p on p.programme_id = h.programme_id
     where h.hours >= p.needed_hours
       and not exists (select from learning.own_certificates() c where c.programme_id = p.programme_id and c.ended_by is null)
     order by p.title`,
  )
  return rows
}

export async function ownHoursIn(tx: Transaction, programmeId: string): Promise<number> {
  const { rows } = await tx.query<{ hours: number }>(
    `select hours from (${hoursText}) as h where programme_id = $1`,
    [programmeId],
  )
  return rows[0]?.hours ?? 0
}
