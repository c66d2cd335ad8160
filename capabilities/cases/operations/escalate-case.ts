import { casesContract } from '../contract.ts'
import * as decisions from '../rules/routing.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** One level up: by a person with a reason, or by the clock when the level's time has passed. */
export const escalateCase = caseCommand(casesContract.escalateCase, {
  verb: 'escalateCase',
  words: ({ reason }) => reason ?? '',
  learn: nothingToLearn,
  decide: ({ state, at, content }) =>
    decisions.escalateCase(
      state,
      { why: at.decider.name.startsWith('job:') ? 'clock' : 'hand', content },
      at,
    ),
})
