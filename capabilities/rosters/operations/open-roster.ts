import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { type RosterEvent, rosterStream } from '../events.ts'
import { rostersProblems } from '../problems.ts'
import { openRoster as open } from '../rules/keeping.ts'
import { replayRoster } from '../rules/roster-state.ts'
import { siteAt } from '../views/read-rosters.ts'
import { toRosterState } from './roster-steps.ts'

export const openRoster = command(rostersContract.openRoster, {
  stream: (input) => rosterStream(input.rosterId),
  prepare: async ({ placeId, stationId }, { house }) => {
    if (!house.trees.index('place').has(placeId))
      throw new Problem('rule-broken', rostersProblems.unknownPlace, { placeId })
    if (stationId === null) return { placeId, organisationId: null, stationId: null, stationName: null }
    const site = await readTransaction(house.pool, {}, (tx) => siteAt(tx, { placeId, stationId }))
    if (site === null) throw new Problem('rule-broken', rostersProblems.unknownStation, { stationId })
    return site
  },
  replay: replayRoster,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: rostersAccess.keep,
  see: rostersAccess.staff,
  decide: ({ input, state, facts }): RosterEvent[] => {
    const { rosterId: _rosterId, placeId: _placeId, stationId: _stationId, ...pattern } = input
    return open(state, facts, pattern)
  },
  reply: ({ input, state }) => toRosterState(input.rosterId, state),
})
