import type { Post } from '#platform/access/actor.ts'
import type { Sql } from '#platform/ledger/sql.ts'

export type ListedPerson = {
  readonly personId: string
  readonly isEnrolled: boolean
  readonly isSuspended: boolean
  readonly factors: number
}

export type ListedPost = Post & { readonly personId: string }

const postColumns = `post_id as "postId", person_id as "personId", role, organisation_id as "organisationId",
  place_id as "placeId", from_on as "from", to_on as "to"`

/** The posts somebody holds or will hold. */
export async function readPosts(
  sql: Sql,
  personIds: readonly string[],
  today: string,
): Promise<ListedPost[]> {
  const { rows } = await sql.query<ListedPost>(
    `select ${postColumns} from people.post
     where person_id = any($1::uuid[]) and (to_on is null or to_on > $2) order by from_on, post_id`,
    [personIds, today],
  )
  return rows
}

export type DirectoryFilter = {
  readonly organisationId: string | undefined
  readonly placeId: string | undefined
  readonly personId: string | undefined
  readonly after: string | undefined
  readonly limit: number
  readonly today: string
  /** Also those who hold no post at all: for whoever opens accounts. */
  readonly withoutPosts: boolean
}

const listText = `
select p.person_id as "personId", p.is_enrolled as "isEnrolled", p.is_suspended as "isSuspended", p.factors
from people.person p
where ($1::uuid is null or p.person_id > $1) and ($2::uuid is null or p.person_id = $2)
  and (p.person_id in (
    select t.person_id from people.post t
    where (t.to_on is null or t.to_on > $3)
      and ($4::text is null or t.organisation_at <@ tree.reach('organisation', array[$4]))
      and ($5::text is null or t.place_at <@ tree.reach('place', array[$5]))
  ) or ($6 and $4::text is null and $5::text is null))
order by p.person_id limit $7`

/** People with a post in reach, page by page in the order their accounts were opened. */
export async function listAccounts(sql: Sql, filter: DirectoryFilter): Promise<ListedPerson[]> {
  const { rows } = await sql.query<ListedPerson>(listText, [
    filter.after ?? null,
    filter.personId ?? null,
    filter.today,
    filter.organisationId ?? null,
    filter.placeId ?? null,
    filter.withoutPosts,
    filter.limit,
  ])
  return rows
}

export type ListedFactor = {
  readonly factorId: string
  readonly kind: 'totp' | 'passkey'
  readonly label: string
  readonly addedAt: string
}

/** The second factors of whoever's token this transaction carries. */
export async function listOwnFactors(sql: Sql): Promise<ListedFactor[]> {
  const { rows } = await sql.query<ListedFactor>(
    'select factor_id as "factorId", kind, label, added_at as "addedAt" from people.own_factors()',
  )
  return rows
}

/** Whether anybody holds or will hold an administrator's post. Needs the rights of the write path. */
export async function hasAdministrators(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query<{ isSo: boolean }>(
    `select exists (select from people.post where administrator <> ''
       and (to_on is null or to_on > (now() at time zone 'Asia/Shanghai')::date)) as "isSo"`,
  )
  return rows[0]?.isSo ?? false
}

/** Whether the house has accounts at all, so that somebody can sign in. */
export async function hasAccounts(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query<{ isSo: boolean }>('select people.is_set_up() as "isSo"')
  return rows[0]?.isSo ?? false
}
