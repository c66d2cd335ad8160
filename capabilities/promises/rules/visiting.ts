import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ContactEvent, Visited } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { broken } from './keeping.ts'

type Contact = { readonly contactId: string; readonly personId: string; readonly from: Day }

/** Who looks after one village now; or, of a visit's own stream, whether it was written down. */
export type VillageState = { readonly contacts: readonly Contact[]; readonly isVisited: boolean }

/** Total: an event that does not fit changes nothing. */
export const replayVillage = (entries: readonly Entry<ContactEvent | Visited>[]): VillageState =>
  entries.reduce(applyEntry, { contacts: [], isVisited: false } as VillageState)

function applyEntry(state: VillageState, entry: Entry<ContactEvent | Visited>): VillageState {
  if (entry.type === 'promises.place-visited.v1') return { ...state, isVisited: true }
  const contacts = state.contacts.filter((one) => one.contactId !== entry.data.contactId)
  return entry.type === 'promises.contact-assigned.v1'
    ? { ...state, contacts: [...contacts, entry.data] }
    : { ...state, contacts }
}

export type Assigning = Contact & { readonly to: Day | null }

/** Several leaders may look after one village; the same leader is not put there twice. */
export function assign({ contacts }: VillageState, assigning: Assigning, place: string): ContactEvent[] {
  if (assigning.to !== null && assigning.to <= assigning.from) throw broken(promiseProblems.endsBeforeStart)
  if (contacts.some((one) => one.personId === assigning.personId)) return []
  const data = { ...assigning, isFirst: contacts.length === 0 }
  return [{ type: 'promises.contact-assigned.v1', place, subject: assigning.personId, data }]
}

export function endContact({ contacts }: VillageState, contactId: string, place: string): ContactEvent[] {
  if (!contacts.some((one) => one.contactId === contactId)) return []
  const data = { contactId, isLast: contacts.length === 1 }
  return [{ type: 'promises.contact-ended.v1', place, data }]
}

/** A leader visits the villages given to them; within the own post anybody may look in as a guest, elsewhere not. */
export function guestOrOwn(isAssigned: boolean, isWithinPost: boolean): 'own' | 'guest' {
  if (isAssigned) return 'own'
  if (isWithinPost) return 'guest'
  throw broken(promiseProblems.notYourVillage)
}
