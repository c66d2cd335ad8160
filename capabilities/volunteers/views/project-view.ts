import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Ended, Insured, Joined, Left, Noted, ProjectRated, Recruited, Started } from '../events.ts'

type Followed = Entry<Recruited | Insured | Started | Ended | Joined | Left | Noted | ProjectRated>

/** What volunteers are wanted for, who signed up, and what was noted of them. */
export const projectView: View = {
  name: 'volunteers.project',
  of: [
    'volunteers.recruited.v1',
    'volunteers.insured.v1',
    'volunteers.started.v1',
    'volunteers.ended.v1',
    'volunteers.joined.v1',
    'volunteers.left.v1',
    'volunteers.noted.v1',
    'volunteers.projectRated.v1',
  ],
  tables: ['volunteers.note', 'volunteers.signup', 'volunteers.project'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<Followed>(entries)) await follow(tx, entry)
  },
}

async function follow(tx: Transaction, entry: Followed): Promise<void> {
  switch (entry.type) {
    case 'volunteers.recruited.v1':
      return recruited(tx, entry.data)
    case 'volunteers.insured.v1':
      await tx.query('update volunteers.project set insured_until = $2 where project_id = $1', [
        entry.data.projectId,
        entry.data.insurance.until,
      ])
      return
    case 'volunteers.started.v1':
      return statusIs(tx, entry.data.projectId, 'underWay')
    case 'volunteers.ended.v1':
      return statusIs(tx, entry.data.projectId, 'ended')
    case 'volunteers.noted.v1':
      return noted(tx, entry)
    case 'volunteers.projectRated.v1':
      return rated(tx, entry.data)
    default:
      return signedUp(tx, entry)
  }
}

async function recruited(tx: Transaction, { projectId, offer }: Recruited['data']): Promise<void> {
  await tx.query(
    `insert into volunteers.project (project_id, place_id, place_at, organisation_id, organisation_at, offer, status)
     values ($1, $2, tree.position('place', $2), $3, tree.position('organisation', $3), $4, 'recruiting')
     on conflict (project_id) do nothing`,
    [projectId, offer.placeId, offer.organisationId, JSON.stringify(offer)],
  )
}

async function statusIs(tx: Transaction, projectId: string, status: string): Promise<void> {
  await tx.query('update volunteers.project set status = $2 where project_id = $1', [projectId, status])
}

async function signedUp(tx: Transaction, { type, data }: Entry<Joined | Left>): Promise<void> {
  const hasLeft = type === 'volunteers.left.v1'
  await tx.query(
    `insert into volunteers.signup (project_id, participant_id, has_left) values ($1, $2, $3)
     on conflict (project_id, participant_id) do update set has_left = excluded.has_left`,
    [data.projectId, data.participantId, hasLeft],
  )
  await tx.query('update volunteers.project set joined = joined + $2 where project_id = $1', [
    data.projectId,
    hasLeft ? -1 : 1,
  ])
}

async function rated(tx: Transaction, { projectId, participantId }: ProjectRated['data']): Promise<void> {
  await tx.query(
    'update volunteers.signup set has_rated = true where project_id = $1 and participant_id = $2',
    [projectId, participantId],
  )
}

async function noted(tx: Transaction, { data, organisation }: Entry<Noted>): Promise<void> {
  const { noteId, projectId, what, title, on, minutes, people } = data
  await tx.query(
    `insert into volunteers.note (note_id, participant_id, project_id, organisation_id, what, title, on_day, minutes, secret_id)
     select $1, "participantId", $2, $3, $4, $5, $6, $7, "secretId"
     from jsonb_to_recordset($8) as given("participantId" uuid, "secretId" uuid)
     on conflict (note_id, participant_id) do nothing`,
    [
      ...[noteId, projectId, organisation, what, title, on, minutes],
      JSON.stringify(
        people.map(({ participantId, content }) => ({ participantId, secretId: content?.secretId ?? null })),
      ),
    ],
  )
}
