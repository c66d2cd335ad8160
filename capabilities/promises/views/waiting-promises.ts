import { postedOrganisations, thatWait, type Waits } from '#platform/operations/waiting.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'

const soonDays = 7

/** Promises of one's own organisations that are late or due within a week. */
export const waitingPromises: Waits = async (tx, { actor, now }) => {
  const today = dayOf(now)
  const { rows } = await tx.query<{ late: number; soon: number }>(
    `select count(*) filter (where due_on < $2)::int as late, count(*) filter (where due_on between $2 and $3)::int as soon
     from promises.promise where status = 'underWay' and owner_id = any ($1::text[]) and due_on <= $3`,
    [postedOrganisations(actor), today, addDays(today, soonDays)],
  )
  const { late, soon } = rows[0] ?? { late: 0, soon: 0 }
  const href = '/desk/promises'
  return thatWait([
    {
      matter: 'promises.late',
      zh: '承诺过了约定的日子',
      en: 'Promises past their day',
      count: late,
      href,
    },
    {
      matter: 'promises.soon',
      zh: '承诺七天内到期',
      en: 'Promises due within a week',
      count: soon,
      href,
    },
  ])
}
