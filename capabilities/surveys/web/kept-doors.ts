import type { Day } from '#platform/time/instant.ts'
import { keptList } from '#platform/web/kept-list.ts'
import { useSession } from '#platform/web/session.ts'
import type { AnswerDraft } from './answer-draft.ts'

/** One door as this phone alone remembers it: to come again, or asked today and still to be put right. */
export type KeptDoor = {
  /** Made on this phone; what waits to be sent about this door goes by it. */
  readonly receipt: string
  /** Who was there: on a shared phone nobody sees another one's doors. */
  readonly owner: string | null
  readonly surveyId: string
  readonly gridId: string
  readonly building: string
  readonly room: string
  readonly day: Day
  readonly closesOn: Day
  readonly state: 'again' | 'answered' | 'declined'
  readonly draft: AnswerDraft | null
}

/** Doors of this phone. They are no part of what is sent but the one being asked. */
const kept = keptList<KeptDoor>('surveys.doors', 400)
export const { keep: keepDoor, forget: forgetDoor } = kept

export const useOwner = (): string | null => useSession().session?.personId ?? null

/** One's own doors of a survey. */
export function useDoors(surveyId: string): readonly KeptDoor[] {
  const owner = useOwner()
  return kept.use().filter((door) => door.surveyId === surveyId && door.owner === owner)
}

/** Forgets what the day is over for: doors that were asked before today, and doors of surveys that ended. */
export function forgetOldDoors(today: Day): void {
  for (const { receipt, state, day, closesOn } of kept.all())
    if (closesOn < today || (state !== 'again' && day < today)) forgetDoor(receipt)
}

export const sayDoor = ({ building, room }: Pick<KeptDoor, 'building' | 'room'>): string =>
  [building, room].filter((part) => part !== '').join(' ')
