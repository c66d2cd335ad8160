import { postedOrganisations, thatWait, type Waits } from '#platform/operations/waiting.ts'

/** What one's own organisations were asked for and have not answered. */
export const waitingAsks: Waits = async (tx, { actor }) => {
  const { rows } = await tx.query<{ asked: number }>(
    `select count(distinct ask_id)::int as asked from reports.fact where is_open and owner_id = any ($1::text[])`,
    [postedOrganisations(actor)],
  )
  return thatWait([
    {
      matter: 'reports.asks',
      zh: '表格里等本单位补的项',
      en: 'Items forms ask of your unit',
      count: rows[0]?.asked ?? 0,
      href: '/desk/reports?show=asks',
    },
  ])
}
