import { type StreamKinds, whoseIs } from '../ledger/whose-stream.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { OpenedEntry, OpenQuestion } from './opened-entries.ts'

/** What whoever opens a number learns of an entry. What is null would say more than the number does. */
export type ToldEntry = {
  readonly seq: string | null
  readonly stream: string | null
  readonly version: number | null
  readonly type: string
  readonly at: Instant | null
  readonly occurredOn: Day
  readonly place: string | null
  readonly organisation: string | null
  readonly amount: number
  readonly whole: number | null
}

/**
 * An entry as it is told. One that lies in a person's own stream is told by its day and by the node that was asked for,
 * which the number itself told already: neither the stream nor the moment nor a nearer place leads to a person.
 */
export function tellEntry(
  { entry, amount, whole }: OpenedEntry,
  { tree, node }: Pick<OpenQuestion, 'tree' | 'node'>,
  kinds: StreamKinds,
): ToldEntry {
  const { seq, stream, version, type, at, occurredOn, place, organisation } = entry
  if (whoseIs(kinds, stream) === 'shared')
    return { seq, stream, version, type, at, occurredOn, place, organisation, amount, whole }
  const asked = {
    place: tree === 'place' ? node : null,
    organisation: tree === 'organisation' ? node : null,
  }
  return { seq: null, stream: null, version: null, type, at: null, occurredOn, ...asked, amount, whole }
}
