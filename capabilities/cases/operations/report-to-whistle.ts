import { ofDepartment } from '../access.ts'
import { casesContract } from '../contract.ts'
import * as decisions from '../rules/whistle.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** A department reports in. */
export const reportToWhistle = caseCommand(casesContract.reportToWhistle, {
  verb: 'reportToWhistle',
  learn: nothingToLearn,
  part: (state, { organisationId }) => ofDepartment(state, organisationId),
  decide: ({ input, state, at }) =>
    decisions.reportToWhistle(state, { whistleId: input.whistleId, department: input.organisationId }, at),
})
