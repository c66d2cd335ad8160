import { actorName } from '../access/actor.ts'
import type { NewEntry } from '../ledger/append.ts'
import type { LedgerEvent } from '../ledger/entry.ts'
import { dayOf } from '../time/instant.ts'
import type { Call } from './house.ts'

/** Where in the ledger an event goes, and what only the first event of a command carries. */
export type EntryPlace = {
  readonly stream: string
  readonly version: number
  readonly key?: string | null
  readonly digest?: string | null
  readonly token?: Buffer | null
}

const actingAs = (call: Call): string | null =>
  call.actor.kind === 'staff' ? (call.actor.posts[0]?.postId ?? null) : null

/** An event with who, when and where, as the ledger will keep it. */
export function newEntry(event: LedgerEvent, call: Call, entryPlace: EntryPlace): NewEntry {
  const { place = null, organisation = null, subject = null } = event
  const unkeyed = { key: null, digest: null, token: null }
  return {
    ...unkeyed,
    ...entryPlace,
    type: event.type,
    at: call.now,
    occurredOn: dayOf(event.occurredAt ?? call.now),
    place,
    organisation,
    subject,
    actor: actorName(call.actor),
    actingAs: actingAs(call),
    data: event.data,
  }
}
