import { casesContract } from '../contract.ts'
import * as decisions from '../rules/whistle.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Ask departments in. */
export const whistle = caseCommand(casesContract.whistle, {
  verb: 'whistle',
  words: ({ task }) => task,
  learn: nothingToLearn,
  decide: ({ input, state, at, content }) =>
    decisions.whistle(
      state,
      {
        whistleId: input.whistleId,
        departments: input.organisationIds,
        workingDays: input.workingDays,
        content: requireContent(content),
      },
      at,
    ),
})
