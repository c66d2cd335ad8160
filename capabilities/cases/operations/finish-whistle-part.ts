import { ofDepartment } from '../access.ts'
import { casesContract } from '../contract.ts'
import * as decisions from '../rules/whistle.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** A department has done its part. */
export const finishWhistlePart = caseCommand(casesContract.finishWhistlePart, {
  verb: 'finishWhistlePart',
  words: ({ text }) => text,
  learn: nothingToLearn,
  part: (state, { organisationId }) => ofDepartment(state, organisationId),
  decide: ({ input, state, at, content }) =>
    decisions.finishWhistlePart(
      state,
      { whistleId: input.whistleId, department: input.organisationId, content: requireContent(content) },
      at,
    ),
})
