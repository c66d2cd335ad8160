import { readStreams, asEntriesOf } from '#platform/ledger/read.ts'
import type { Sql } from '#platform/ledger/sql.ts'
import { type DoorEvent, doorStream, type PersonEvent, personStream } from '../events.ts'
import { type DoorState, type PersonState, replayDoor, replayPerson } from '../rules.ts'

export type PersonHistory = {
  readonly personId: string
  readonly person: PersonState
  readonly door: DoorState
  readonly doorVersion: number
}

/** A person's account and what happened at the door, as the ledger has them in this transaction. */
export async function readPerson(sql: Sql, personId: string): Promise<PersonHistory> {
  const [own, door] = [personStream(personId), doorStream(personId)]
  const histories = await readStreams(sql, [own, door])
  const doorEntries = asEntriesOf<DoorEvent>(histories.get(door) ?? [])
  return {
    personId,
    person: replayPerson(asEntriesOf<PersonEvent>(histories.get(own) ?? [])),
    door: replayDoor(doorEntries),
    doorVersion: doorEntries.length,
  }
}
