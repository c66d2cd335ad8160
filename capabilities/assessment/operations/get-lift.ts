import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import type { Lift } from '../rules/state.ts'
import { liftById } from '../views/lift-rows.ts'
import { at } from './assessment-steps.ts'

/** A lift plan as people read it, with the notes of its checks as far as they were opened. */
export function liftShown(lift: Lift, notes: ReadonlyMap<string, string>) {
  const { ownerId: _owner, helperId: _helper, checked, ...rest } = lift
  return {
    ...rest,
    checked: checked.map(({ isEnough, on, note }) => ({
      isEnough,
      on,
      note: note && (notes.get(note.secretId) ?? null),
    })),
  }
}

function abilitiesOf(lift: Lift, { actor, house }: Call): string[] {
  if (lift.accepted !== null) return []
  const isDone = lift.measures.every(({ doneOn }) => doneOn !== null)
  const isEnough = lift.checked.at(-1)?.isEnough === true
  return [
    ...(assessmentAccess.ofUnit(actor, at(lift.unitId), house.trees) && !isDone ? ['finishMeasure'] : []),
    ...(assessmentAccess.organise(actor, at(lift.ownerId), house.trees)
      ? ['checkLift', ...(isEnough ? ['acceptLift'] : [])]
      : []),
  ]
}

export const getLift = query(assessmentContract.getLift, {
  subject: (tx, input) => liftById(tx, input.liftId),
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const ids = subject.checked.flatMap(({ note }) => note?.secretId ?? [])
    const notes = await call.house.vault.openContent(tx, ids)
    return { ...liftShown(subject, notes), abilities: abilitiesOf(subject, call) }
  },
})
