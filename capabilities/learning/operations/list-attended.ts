import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, sessionStream } from '../events.ts'
import { readMemberNumber } from '../member-number.ts'
import { learningProblems } from '../problems.ts'
import { assertHeld, listAttended as list, standingSession } from '../rules/session.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'
import { memberKeys } from './member-key.ts'

/** The members behind the numbers; every number that is none is named with its line. */
async function readNumbers({ numbers }: { readonly numbers: readonly string[] }, { house }: Call) {
  const read = numbers.map(readMemberNumber)
  const fields = read.flatMap((number, at) =>
    number === undefined
      ? [
          {
            field: 'numbers',
            zh: `第 ${at + 1} 个：${learningProblems.badNumber.zh}`,
            en: `No. ${at + 1}: ${learningProblems.badNumber.en}`,
          },
        ]
      : [],
  )
  if (fields.length > 0) throw new Problem('invalid-input', learningProblems.badNumber, { fields })
  const keyOf = memberKeys(house)
  return { members: read.flatMap((number) => (number === undefined ? [] : [keyOf(number)])) }
}

export const listAttended = command(learningContract.listAttended, {
  stream: (input) => sessionStream(input.programmeId, input.code),
  prepare: readNumbers,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.session),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ state, facts, now }): LearningEvent[] => {
    const session = standingSession(state.session)
    assertHeld(session, dayOf(now))
    return list(session, facts.members)
  },
  reply: ({ state, facts }) => ({ attended: state.session?.attended ?? 0, listed: facts.members.length }),
})
