import { useState } from 'react'
import { awaitVerdict } from '#capabilities/cases/web/await-verdict.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useSay } from '#platform/web/language.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { type Form, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { type AnswerDraft, type Detail, emptyAnswer, isEmptyAnswer } from './answer-draft.ts'
import { useDoorSending } from './door-sending.ts'
import { fieldWords } from './field-words.ts'
import { forgetDoor, type KeptDoor, keepDoor, useOwner } from './kept-doors.ts'

/** What stands in the form: where one is, and what is being answered. */
type Doorstep = {
  readonly gridId: string
  readonly building: string
  readonly room: string
  readonly draft: AnswerDraft
  /** By what this phone remembers the door, if it does. */
  readonly receipt: string | null
  /** The door of today that is being put right. */
  readonly correcting: KeptDoor | null
}

type Outcome = 'answered' | 'declined'

export type DoorError = 'roomNeeded' | 'empty' | 'personalNumbers'

function errorIn({ room, draft }: Doorstep, state: KeptDoor['state']): DoorError | null {
  if (room.trim() === '') return 'roomNeeded'
  if (state !== 'answered') return null
  if (isEmptyAnswer(draft)) return 'empty'
  return findPersonalPatterns(draft.text).length > 0 ? 'personalNumbers' : null
}

const emptyDoorstep = (survey: Detail): Doorstep => ({
  gridId: survey.grids[0]?.placeId ?? '',
  ...{ building: '', room: '', receipt: null, correcting: null },
  draft: emptyAnswer(survey.questions),
})

/** Asking at one door after another; all waits on the phone and arrives in order. */
export function useDoorstep(survey: Detail) {
  const words = useWords(fieldWords)
  const form = useForm<Doorstep>(emptyDoorstep(survey), `survey-doorstep-${survey.surveyId}`)
  const doorOf = useDoorOf(survey, form.values)
  const [error, setError] = useState<DoorError | null>(null)
  const [busy, setBusy] = useState(false)
  const sending = useDoorSending(survey)
  const told = useVerdict()
  const isSound = (state: KeptDoor['state']): boolean => {
    const met = errorIn(form.values, state)
    setError(met)
    return met === null
  }
  const record = async (state: Outcome) => {
    if (!isSound(state) || busy) return
    setBusy(true)
    const door = doorOf(state)
    keepDoor(door)
    await sending.answer(door, form.values.correcting)
    nextDoor(form, survey)
    await told(door, words.sent)
    setBusy(false)
  }
  const comeAgain = () => {
    if (!isSound('again')) return
    keepDoor(doorOf('again'))
    nextDoor(form, survey)
    showToast(words.againKept)
  }
  const takeBack = async (door: KeptDoor) => {
    await sending.takeBack(door)
    if (await told(door, words.takenBack)) forgetDoor(door.receipt)
  }
  const open = (door: KeptDoor | null) => openDoor(form, survey, door)
  return { form, busy, error, items: sending.items, record, comeAgain, takeBack, open }
}

/** The door in the form, as this phone remembers it. */
function useDoorOf({ surveyId, closesOn }: Detail, filled: Doorstep) {
  const { gridId, building, room, draft, receipt } = filled
  const day = dayOf(useNow())
  const owner = useOwner()
  return (state: KeptDoor['state']): KeptDoor => ({
    ...{ surveyId, closesOn, day, state, gridId },
    ...{ building: building.trim(), room: room.trim() },
    ...{ owner, receipt: receipt ?? newReceipt() },
    draft: state === 'answered' ? draft : null,
  })
}

/** Says how what was put on its way fared; false where it was refused. */
function useVerdict() {
  const words = useWords(fieldWords)
  const say = useSay()
  return async (door: KeptDoor, arrived: string): Promise<boolean> => {
    const verdict = await awaitVerdict(door.receipt)
    if (typeof verdict === 'object') showToast(say(verdict))
    else showToast(verdict === 'arrived' ? arrived : words.waiting)
    return typeof verdict !== 'object'
  }
}

/** The same grid and building, the next door. */
function nextDoor(form: Form<Doorstep>, { questions }: Detail): void {
  form.set('room', '')
  form.set('draft', emptyAnswer(questions))
  form.set('receipt', null)
  form.set('correcting', null)
}

/** Brings a door of this phone back into the form: to ask it now, or to put it right; without one, clears the form. */
function openDoor(form: Form<Doorstep>, survey: Detail, door: KeptDoor | null): void {
  nextDoor(form, survey)
  if (door === null) return
  form.set('gridId', door.gridId)
  form.set('building', door.building)
  form.set('room', door.room)
  form.set('draft', door.draft ?? emptyAnswer(survey.questions))
  form.set('receipt', door.receipt)
  if (door.state !== 'again') form.set('correcting', door)
}
