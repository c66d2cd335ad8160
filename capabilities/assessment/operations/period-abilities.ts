import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import type { PeriodRow, ResultRow } from '../views/period-reading.ts'
import { at } from './assessment-steps.ts'

const when = (holds: boolean, ...abilities: readonly string[]): readonly string[] => (holds ? abilities : [])

/** What the reader may do with a period as a whole, now. */
export function periodAbilities(period: PeriodRow, { actor, house, now }: Call): string[] {
  const owner = at(period.ownerId)
  const isOpen = period.frozenAt === null
  const mayOrganise = assessmentAccess.organise(actor, owner, house.trees)
  const mayJudge = assessmentAccess.judges(actor, null, house.trees)
  const isReady = isOpen && period.waiting === 0 && dayOf(now) > period.appealUntil
  return [
    ...when(mayOrganise && isReady, 'freezePeriod'),
    ...when(mayOrganise && isOpen, 'excludePart'),
    ...when(mayOrganise && !isOpen, 'planLift'),
    ...when(mayJudge && isOpen, 'decideAppeal', 'judgeEvidence'),
    ...when(mayJudge || mayOrganise, 'listSigns'),
    ...when(!isOpen && assessmentAccess.seen(actor, owner, house.trees), 'verifyPeriod'),
  ]
}

/** What the reader may do about one unit's result, now. */
export function unitAbilities(
  period: PeriodRow,
  { unitId, result }: ResultRow,
  given: { readonly call: Call; readonly hasOpenLift: boolean },
): string[] {
  const { actor, house, now } = given.call
  const isOpen = period.frozenAt === null
  const isInWindow = isOpen && dayOf(now) <= period.appealUntil
  const mayOrganise = assessmentAccess.organise(actor, at(period.ownerId), house.trees)
  return [
    ...when(
      isInWindow && assessmentAccess.ofUnit(actor, at(unitId), house.trees),
      'appealPart',
      'giveEvidence',
    ),
    ...when(mayOrganise && isOpen, 'excludePart'),
    ...when(mayOrganise && !isOpen && result.band === 'lower' && !given.hasOpenLift, 'planLift'),
  ]
}
