import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand, requireContent } from './case-command.ts'
import { alsoMain, learnMain, mainOf } from './main-case.ts'

/** The author says that it is not solved; a repeat that was merged goes its own way again. */
export const disputeOutcome = caseCommand(casesContract.disputeOutcome, {
  verb: 'disputeOutcome',
  words: ({ reason }) => reason,
  learn: learnMain,
  also: alsoMain,
  anywhere: 'The author keeps their say wherever the case has gone',
  decide: ({ input, state, at, content, learnt, others }) =>
    decisions.disputeOutcome(
      state,
      { content: requireContent(content), photos: input.photos, main: mainOf(state, learnt, others) },
      at,
    ),
})
