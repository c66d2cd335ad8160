import type { Transaction } from '#platform/database/transaction.ts'

type MemberRow = { memberId: string; name: string; from: string; to: string | null }

/** The organisations that joined a joint body, those still in it first. */
export async function membersOf(tx: Transaction, allianceId: string): Promise<MemberRow[]> {
  const { rows } = await tx.query<MemberRow>(
    `select m.member as "memberId", o.name, m.from_on as "from", m.to_on as "to"
     from organisations.member m join organisations.organisation o on o.id = m.member
     where m.alliance = $1 order by m.to_on is not null, m.from_on, o.name`,
    [allianceId],
  )
  return rows
}

/** The joint bodies an organisation belongs to today. */
export async function alliancesOf(
  tx: Transaction,
  memberId: string,
): Promise<{ organisationId: string; name: string }[]> {
  const { rows } = await tx.query<{ organisationId: string; name: string }>(
    `select o.id as "organisationId", o.name
     from organisations.member m join organisations.organisation o on o.id = m.alliance
     where m.member = $1 and m.to_on is null and o.ended_on is null order by o.name`,
    [memberId],
  )
  return rows
}
