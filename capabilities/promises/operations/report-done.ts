import { promisesContract } from '../contract.ts'
import { confirmByOf } from '../house-times.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const reportDone = promiseCommand(promisesContract.reportDone, {
  verb: 'reportDone',
  words: ({ text }) => text,
  areWordsPublic: true,
  decide: ({ input, state, content, given }) => {
    const { photos, amount = null } = input
    const confirmBy = confirmByOf(given.now)
    return decisions.reportDone(
      state,
      { photos, amount, content: requireContent(content), confirmBy },
      given.now,
    )
  },
})
