import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const reportProgress = promiseCommand(promisesContract.reportProgress, {
  verb: 'reportProgress',
  words: ({ text }) => text,
  areWordsPublic: true,
  decide: ({ input, state, content }) => {
    const { milestoneId = null, photos } = input
    return decisions.reportProgress(state, { milestoneId, photos, content: requireContent(content) })
  },
})
