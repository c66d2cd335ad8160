import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Certified, HoursPublished, HoursReversed, SessionEvent } from '../events.ts'

type Followed = Entry<SessionEvent | Certified>
type Changed = Exclude<Followed, Entry<HoursPublished> | Entry<Certified>>

/** Hours as they stand for each volunteer, and the proofs of certificates. */
export const hoursView: View = {
  name: 'volunteers.hours',
  of: [
    'volunteers.hoursPublished.v1',
    'volunteers.hoursObjected.v1',
    'volunteers.hoursCorrected.v1',
    'volunteers.hoursConfirmed.v1',
    'volunteers.hoursReversed.v1',
    'volunteers.certified.v1',
  ],
  tables: ['volunteers.proof', 'volunteers.certificate', 'volunteers.hours'],
  async project(tx, entries) {
    let begun: Changed[] = []
    for (const entry of asEntriesOf<Followed>(entries)) {
      if (entry.type === 'volunteers.hoursPublished.v1' || entry.type === 'volunteers.certified.v1') {
        await changed(tx, begun)
        begun = []
        await (entry.type === 'volunteers.certified.v1' ? certified(tx, entry) : published(tx, entry))
      } else begun.push(entry)
    }
    await changed(tx, begun)
  },
}

async function published(tx: Transaction, { data, organisation }: Entry<HoursPublished>): Promise<void> {
  const { sessionId, projectId, title, on, from, to, until, people } = data
  await tx.query(
    `insert into volunteers.hours (session_id, participant_id, project_id, organisation_id, title, on_day, from_minute,
       to_minute, minutes, status, until_day)
     select $1, "participantId", $2, $3, $4, $5, $6, $7, minutes, 'published', $8
     from jsonb_to_recordset($9) as given("participantId" uuid, minutes integer)
     on conflict (session_id, participant_id) do nothing`,
    [sessionId, projectId, organisation, title, on, from, to, until, JSON.stringify(people)],
  )
}

async function certified(tx: Transaction, { data }: Entry<Certified>): Promise<void> {
  const { proof, participantId, from, to } = data
  await tx.query('insert into volunteers.proof (proof) values ($1) on conflict (proof) do nothing', [proof])
  await tx.query(
    `insert into volunteers.certificate (proof, participant_id, from_day, to_day) values ($1, $2, $3, $4)
     on conflict (proof) do nothing`,
    [proof, participantId, from, to],
  )
}

const statusOf = (entry: Changed) => {
  switch (entry.type) {
    case 'volunteers.hoursObjected.v1':
      return { status: 'objected', minutes: null, until: null, secretId: entry.data.content.secretId }
    case 'volunteers.hoursCorrected.v1': {
      const { minutes, until } = entry.data
      return { status: minutes === 0 ? 'none' : 'published', minutes, until, secretId: null }
    }
    case 'volunteers.hoursConfirmed.v1':
      return { status: 'confirmed', minutes: entry.data.minutes, until: null, secretId: null }
    case 'volunteers.hoursReversed.v1':
      return { status: 'none', minutes: 0, until: null, secretId: null }
  }
}

/** The latest of several changes of the same hours stands. */
async function changed(tx: Transaction, entries: readonly Changed[]): Promise<void> {
  if (entries.length === 0) return
  const rows = new Map(
    entries.map((entry) => {
      const { sessionId, participantId } = entry.data
      return [`${sessionId}|${participantId}`, { sessionId, participantId, ...statusOf(entry) }]
    }),
  )
  await tx.query(
    `update volunteers.hours h set status = g.status, minutes = coalesce(g.minutes, h.minutes),
       until_day = coalesce(g.until, h.until_day), secret_id = g."secretId"
     from jsonb_to_recordset($1) as g("sessionId" uuid, "participantId" uuid, status text, minutes integer, until date,
       "secretId" uuid)
     where h.session_id = g."sessionId" and h.participant_id = g."participantId"`,
    [JSON.stringify([...rows.values()])],
  )
  for (const entry of entries) if (entry.type === 'volunteers.hoursReversed.v1') await doubt(tx, entry)
}

/** What was proven with these hours in it is no longer so. */
const doubt = (tx: Transaction, { data }: Entry<HoursReversed>) =>
  tx.query(
    `update volunteers.proof set has_changed = true where proof in (
       select proof from volunteers.certificate where participant_id = $1 and $2::date between from_day and to_day)`,
    [data.participantId, data.on],
  )
