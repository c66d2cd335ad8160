import { newId } from '#platform/web/new-id.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { newReceipt } from '#platform/web/receipt.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { type Detail, givenFrom } from './answer-draft.ts'
import { fieldWords } from './field-words.ts'
import { type KeptDoor, sayDoor } from './kept-doors.ts'

/** The write about a door that has not arrived yet, if there is one. */
export const itemOf = (items: readonly OutboxItem[], { receipt }: Pick<KeptDoor, 'receipt'>) =>
  items.findLast(({ about }) => about === receipt)

const isSameDoor = (one: KeptDoor | null, other: KeptDoor): boolean =>
  one !== null && sayDoor(one) === sayDoor(other) && one.gridId === other.gridId

/** Sends what a door said; what is put right takes the place of what still waits on this phone. */
export function useDoorSending({ surveyId, title }: Detail) {
  const words = useWords(fieldWords)
  const { items, put, discard, resend } = useOutbox()
  const about = (door: KeptDoor) => ({ about: door.receipt, label: words.label(sayDoor(door), title) })
  const doorOf = ({ gridId, building, room }: KeptDoor) => ({
    ...{ surveyId, gridId, building, room },
    seal: newReceipt(),
  })
  const free = (door: KeptDoor) =>
    put({ operation: surveysContract.takeBackAtDoor, input: doorOf(door), ...about(door) })
  const answer = async (door: KeptDoor, before: KeptDoor | null) => {
    const waits = itemOf(items, door)
    const input = {
      ...doorOf(door),
      answerId: newId(),
      given: door.draft === null ? null : givenFrom(door.draft),
      isCorrection: isSameDoor(before, door) && !waits,
    }
    if (waits?.refusal) return resend(waits.key, input)
    if (waits) await discard(waits.key)
    // It arrived for another door: that one is freed first, in the same line.
    else if (before !== null && !input.isCorrection) await free(before)
    await put({ operation: surveysContract.answerAtDoor, input, ...about(door) })
  }
  const takeBack = (door: KeptDoor) => {
    const waits = itemOf(items, door)
    return waits ? discard(waits.key) : free(door)
  }
  return { items, answer, takeBack }
}
