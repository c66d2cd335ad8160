import { dayOf } from '#platform/time/instant.ts'
import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/gathering.ts'
import { promiseCommand, requireOrganisation } from './promise-command.ts'

export const makePromise = promiseCommand(promisesContract.makePromise, {
  verb: 'makePromise',
  anywhere: 'A meeting may give a matter to an office outside the reach of whoever writes it down',
  decide: ({ input, state, given }) => {
    const { ownerId, dueOn, milestones, needsEvidence } = input
    requireOrganisation(given.trees, ownerId)
    return decisions.makePromise(state, { ownerId, dueOn, milestones, needsEvidence }, dayOf(given.now))
  },
})
