import { redactPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { casesContract } from '../contract.ts'
import * as decisions from '../rules/overseeing.ts'
import { writeBoardText } from '../told.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Put what was done on the public board; a phone or ID number that slipped in is masked. */
export const publishCase = caseCommand(casesContract.publishCase, {
  verb: 'publishCase',
  words: ({ title, outcome }) =>
    writeBoardText({ title: redactPersonalPatterns(title), outcome: redactPersonalPatterns(outcome) }),
  learn: nothingToLearn,
  decide: ({ state, content }) => decisions.publishCase(state, requireContent(content)),
})
