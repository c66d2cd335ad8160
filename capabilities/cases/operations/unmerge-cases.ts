import { casesContract } from '../contract.ts'
import * as decisions from '../rules/merging.ts'
import { caseCommand } from './case-command.ts'
import { alsoMain, learnMain, mainOf } from './main-case.ts'

/** Undo a merge. */
export const unmergeCases = caseCommand(casesContract.unmergeCases, {
  verb: 'unmergeCases',
  words: ({ reason }) => reason,
  learn: learnMain,
  also: alsoMain,
  decide: ({ state, content, learnt, others }) =>
    decisions.unmergeCases(state, mainOf(state, learnt, others), content),
})
