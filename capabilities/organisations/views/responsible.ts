import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { OrganisationKind } from '../kinds.ts'

export type Responsible = {
  readonly organisationId: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly placeId: string
}

// A node's ancestors are the nodes whose interval holds its position.
const ladderText = `
select r.organisation as "organisationId", o.name, o.kind, r.place as "placeId"
from tree.node at
join tree.node above on above.tree = 'place' and above.low <= at.low and above.high > at.low
join organisations.responsibility r on r.place = above.id
join organisations.organisation o on o.id = r.organisation
where at.tree = 'place' and at.id = $1 and r.from_on <= $2 and (r.to_on is null or r.to_on > $2)
  and (o.ended_on is null or o.ended_on > $2)
order by above.depth desc`

/** Everyone who answers on a day for a place and for each place above it, the nearest first. */
export async function ladderFor(tx: Transaction, placeId: string, on: Day): Promise<Responsible[]> {
  const { rows } = await tx.query<Responsible>(ladderText, [placeId, on])
  return rows
}

export type ResponsibilityRecord = {
  readonly responsibilityId: string
  readonly organisationId: string
  readonly organisationName: string
  readonly placeId: string
  readonly from: string
  readonly to: string | null
}

const recordColumns = `r.id as "responsibilityId", r.organisation as "organisationId", o.name as "organisationName",
  r.place as "placeId", r.from_on as "from", r.to_on as "to"`

export async function responsibilitiesAt(tx: Transaction, placeId: string): Promise<ResponsibilityRecord[]> {
  const { rows } = await tx.query<ResponsibilityRecord>(
    `select ${recordColumns} from organisations.responsibility r
     join organisations.organisation o on o.id = r.organisation where r.place = $1 order by r.from_on desc`,
    [placeId],
  )
  return rows
}

export async function responsibilitiesOf(
  tx: Transaction,
  organisationId: string,
): Promise<ResponsibilityRecord[]> {
  const { rows } = await tx.query<ResponsibilityRecord>(
    `select ${recordColumns} from organisations.responsibility r
     join organisations.organisation o on o.id = r.organisation
     where r.organisation = $1 order by r.to_on is not null, r.from_on desc, r.place limit 500`,
    [organisationId],
  )
  return rows
}
