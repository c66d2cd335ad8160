import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand } from './case-command.ts'
import { alsoMain, learnMain, mainOf } from './main-case.ts'

/** The author takes the case back. */
export const withdrawCase = caseCommand(casesContract.withdrawCase, {
  verb: 'withdrawCase',
  learn: learnMain,
  also: alsoMain,
  anywhere: 'The author keeps their say wherever the case has gone',
  decide: ({ state, learnt, others }) => decisions.withdrawCase(state, mainOf(state, learnt, others)),
})
