import type { CaseEvent } from '#capabilities/cases/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { dayOf, startOfDay } from '#platform/time/instant.ts'
import type { ContactEvent, Visited } from '../events.ts'
import type { FoundStatus } from '../words.ts'

type Followed = Entry<ContactEvent | Visited>

/** Who looks after which village, and who was there. */
export const villagesView: View = {
  name: 'promises.villages',
  of: ['promises.contact-assigned.v1', 'promises.contact-ended.v1', 'promises.place-visited.v1'],
  tables: ['promises.visit', 'promises.contact'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place')`)
    for (const entry of asEntriesOf<ContactEvent | Visited>(entries)) await tx.query(...statementOf(entry))
  },
}

type Statement = [text: string, values: readonly unknown[]]

function statementOf(entry: Followed): Statement {
  const { place, stream, data, type } = entry
  switch (type) {
    case 'promises.contact-assigned.v1':
      return [
        `insert into promises.contact (contact_id, place_id, place_at, person_id, from_on, to_on)
         values ($1, $2, tree.position('place', $2), $3, $4, $5)
         on conflict (contact_id, place_id) do update set is_ended = false`,
        [data.contactId, place, data.personId, data.from, data.to],
      ]
    case 'promises.contact-ended.v1':
      return [
        'update promises.contact set is_ended = true where contact_id = $1 and place_id = $2',
        [data.contactId, place],
      ]
    case 'promises.place-visited.v1':
      return [
        `insert into promises.visit (visit_id, place_id, place_at, person_id, visited_at, secret_id, households, is_guest)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, $6, $7) on conflict (visit_id) do nothing`,
        [
          stream.slice('visit-'.length),
          place,
          data.personId,
          momentOf(entry),
          data.content?.secretId ?? null,
          data.households,
          data.isGuest,
        ],
      ]
  }
}

/** A visit written down offline on an earlier day stands on that day. */
const momentOf = ({ at, occurredOn }: Followed): string =>
  dayOf(at) === occurredOn ? at : startOfDay(occurredOn)

type CaseStep = Extract<
  CaseEvent,
  {
    type:
      | 'cases.received.v1'
      | 'cases.accepted.v1'
      | 'cases.work-started.v1'
      | 'cases.dispatched.v1'
      | 'cases.answered.v1'
      | 'cases.closed.v1'
      | 'cases.disputed.v1'
      | 'cases.returned.v1'
      | 'cases.withdrawn.v1'
  }
>

const statuses: Readonly<Record<CaseStep['type'], FoundStatus>> = {
  'cases.received.v1': 'received',
  'cases.accepted.v1': 'inHand',
  'cases.work-started.v1': 'inHand',
  'cases.dispatched.v1': 'inHand',
  'cases.answered.v1': 'answered',
  'cases.closed.v1': 'solved',
  'cases.disputed.v1': 'again',
  'cases.returned.v1': 'again',
  'cases.withdrawn.v1': 'withdrawn',
}

/** What was found on visits, and how far those cases have come; a case counts only if the visitor told it. */
export const foundView: View = {
  name: 'promises.found',
  of: ['promises.place-visited.v1', ...Object.keys(statuses)],
  tables: ['promises.found'],
  async project(tx, entries) {
    let steps: Entry<CaseStep>[] = []
    for (const entry of asEntriesOf<CaseStep | Visited>(entries)) {
      if (entry.type !== 'promises.place-visited.v1') steps.push(entry)
      else {
        await follow(tx, steps)
        steps = []
        await announce(tx, entry)
      }
    }
    await follow(tx, steps)
  },
}

const announce = (tx: Transaction, { stream, data }: Entry<Visited>) =>
  tx.query(
    `insert into promises.found (case_id, visit_id, person_id, status)
     select unnest($1::uuid[]), $2, $3, 'announced' on conflict (case_id) do nothing`,
    [data.caseIds, stream.slice('visit-'.length), data.personId],
  )

/** Only what came in on a round can have been found on a visit; nothing is asked of the database for the rest. */
async function follow(tx: Transaction, entries: readonly Entry<CaseStep>[]): Promise<void> {
  const latest = new Map<string, Entry<CaseStep>>()
  const begun = new Map<string, string>()
  for (const entry of entries) {
    if (entry.data.about.channel !== 'grid') continue
    const caseId = entry.stream.slice('case-'.length)
    latest.set(caseId, entry)
    if (entry.type === 'cases.received.v1') begun.set(caseId, entry.actor.replace(/^person:/, ''))
  }
  if (latest.size === 0) return
  const rows = [...latest].map(([id, entry]) => ({
    id,
    status: statusOf(entry),
    told: begun.get(id) ?? null,
  }))
  await tx.query(
    `update promises.found f set status = g.status
     from jsonb_to_recordset($1) as g(id uuid, status text, told text)
     where f.case_id = g.id and (f.status <> 'announced' or f.person_id = g.told)`,
    [JSON.stringify(rows)],
  )
}

const statusOf = (entry: Entry<CaseStep>): FoundStatus =>
  entry.type === 'cases.closed.v1' && entry.data.result !== 'solved' ? 'explained' : statuses[entry.type]
