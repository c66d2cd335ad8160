import { standsAt, thatWait, type Waits } from '#platform/operations/waiting.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'

type Counts = { readonly closed: number; readonly ending: number }

/** For secretaries: surveys that ended and whose result nobody told yet, and those that end by tomorrow. */
export const waitingSurveys: Waits = async (tx, waiter) => {
  const { places } = standsAt(waiter.actor, ['secretary'])
  if (places.length === 0) return []
  const today = dayOf(waiter.now)
  const { rows } = await tx.query<Counts>(
    `select count(*) filter (where status = 'closed' or closes_on < $2)::integer as closed,
       count(*) filter (where status = 'published' and closes_on between $2 and $3)::integer as ending
     from surveys.survey
     where place_id = any ($1::text[]) and status in ('published', 'closed') and told_on is null`,
    [places, today, addDays(today, 1)],
  )
  const { closed = 0, ending = 0 } = rows[0] ?? {}
  const href = '/desk/surveys'
  return thatWait([
    {
      matter: 'surveys.toTell',
      zh: '问卷结束了，还没告诉大家结果',
      en: 'Surveys over whose result is not told',
      count: closed,
      href,
    },
    {
      matter: 'surveys.ending',
      zh: '问卷明天前截止',
      en: 'Surveys that end by tomorrow',
      count: ending,
      href,
    },
  ])
}
