import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { memberIn, rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { type RosterEvent, rosterStream } from '../events.ts'
import { rostersProblems } from '../problems.ts'
import { join, running } from '../rules/keeping.ts'
import { replayRoster } from '../rules/roster-state.ts'
import { isKnown } from '../views/read-rosters.ts'
import { subjectOf, toRosterState } from './roster-steps.ts'

export const joinRoster = command(rostersContract.joinRoster, {
  stream: (input) => rosterStream(input.rosterId),
  prepare: async ({ memberId }, { house }) => ({
    isKnown: await readTransaction(house.pool, {}, (tx) => isKnown(tx, memberId)),
  }),
  replay: replayRoster,
  subject: ({ input, state }) => subjectOf(state, input.memberId),
  access: rostersAccess.join,
  see: rostersAccess.everyone,
  decide: ({ input, state, facts, actor }): RosterEvent[] => {
    const roster = running(state)
    if (memberIn(actor) !== null && !roster.pattern.isOpen)
      throw new Problem('rule-broken', rostersProblems.byInvitation)
    if (!facts.isKnown) throw new Problem('rule-broken', rostersProblems.unknownMember)
    return join(roster, input.memberId)
  },
  reply: ({ input, state }) => toRosterState(input.rosterId, state),
})
