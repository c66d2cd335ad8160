import type { Transaction } from '#platform/database/transaction.ts'
import type { MediatorStatus, Subject } from '../words.ts'

export type FoundGroup = {
  readonly groupId: string
  readonly name: string
  readonly subjects: readonly Subject[]
  readonly placeId: string
  readonly organisationId: string
  readonly placeName: string | null
  readonly organisationName: string | null
  readonly mediators: number
}

const most = 200

/** Groups whose name, place or organisation holds these words. */
export async function readGroups(
  tx: Transaction,
  { search, groupId }: { readonly search: string; readonly groupId: string | null },
): Promise<FoundGroup[]> {
  const { rows } = await tx.query<FoundGroup>(
    `select t.group_id as "groupId", t.name, t.subjects, t.place_id as "placeId", t.organisation_id as "organisationId",
       p.name as "placeName", o.name as "organisationName", t.mediators
     from mediation.team t left join tree.label p on p.tree = 'place' and p.id = t.place_id
       left join tree.label o on o.tree = 'organisation' and o.id = t.organisation_id
     where ($2::uuid is null or t.group_id = $2)
       and ($1 = '' or strpos(t.name || coalesce(p.name, '') || coalesce(o.name, ''), $1) > 0)
     order by t.name, t.group_id limit ${most}`,
    [search, groupId],
  )
  return rows
}

export type FoundMediator = {
  readonly groupId: string
  readonly mediatorId: string
  readonly status: MediatorStatus
  readonly subjects: readonly Subject[]
  readonly secretId: string | null
}

/** The mediators of a group whom this reader may know of. */
export async function readMediators(tx: Transaction, groupId: string): Promise<FoundMediator[]> {
  const { rows } = await tx.query<FoundMediator>(
    `select m.group_id as "groupId", m.mediator_id as "mediatorId", m.status, m.subjects, n.secret_id as "secretId"
     from mediation.mediator m left join mediation.person n on n.participant_id = m.mediator_id
     where m.group_id = $1 and m.status <> 'ended' order by m.status desc, m.mediator_id`,
    [groupId],
  )
  return rows
}

/** The groups a volunteer offered to, with how they stand there. */
export async function readOwnGroups(tx: Transaction, mediatorId: string) {
  const { rows } = await tx.query<Omit<FoundMediator, 'secretId'> & { readonly name: string }>(
    `select m.group_id as "groupId", t.name, m.mediator_id as "mediatorId", m.status, m.subjects
     from mediation.mediator m join mediation.team t on t.group_id = m.group_id
     where m.mediator_id = $1 and m.status <> 'ended' order by t.name`,
    [mediatorId],
  )
  return rows
}

/** What a volunteer wants to be called, as the vault keeps it. */
export async function nameSecretOf(tx: Transaction, participantId: string): Promise<string | null> {
  const { rows } = await tx.query<{ secretId: string }>(
    'select secret_id as "secretId" from mediation.person where participant_id = $1',
    [participantId],
  )
  return rows[0]?.secretId ?? null
}

/** Memberships of volunteers whose booklet is closed, as the job asks. */
export async function closedMediators(
  tx: Transaction,
): Promise<{ readonly groupId: string; readonly mediatorId: string }[]> {
  const { rows } = await tx.query<{ groupId: string; mediatorId: string }>(
    `select m.group_id as "groupId", m.mediator_id as "mediatorId" from mediation.mediator m
     where m.status <> 'ended'
       and not exists (select from mediation.person p where p.participant_id = m.mediator_id)
     order by m.group_id, m.mediator_id limit 512`,
  )
  return rows
}
