import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const answerAssignment = disputeCommand(mediationContract.answerAssignment, {
  verb: 'answerAssignment',
  decide: ({ input, state }) => decisions.answer(state, input.answer),
})
