import type { OutputOf } from '#platform/operations/contract.ts'
import { useWords } from '#platform/web/words.ts'
import type { deskContract } from '../contract/desk.ts'
import { deskWords } from './desk-words.ts'

export type Roster = OutputOf<typeof deskContract.getRoster>

/** What each participant of a roster is called. */
export function useRosterName({ people }: Roster): (participantId: string) => string {
  const words = useWords(deskWords)
  const names = new Map(people.map(({ participantId, name }) => [participantId, name]))
  return (participantId) => names.get(participantId) ?? words.unnamed
}
