import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { plan, running } from '../rules/keeping.ts'
import { candidatesOf } from '../rules/turns.ts'
import { memberNames } from '../views/read-members.ts'
import { dutiesElsewhere, rosterById, standingRoster } from '../views/read-rosters.ts'
import { toChoice } from './present-roster.ts'
import { calendar } from './roster-steps.ts'

export const previewPeriod = query(rostersContract.previewPeriod, {
  subject: (tx, input, call) => rosterById(tx, input.rosterId, dayOf(call.now)),
  access: rostersAccess.keep,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject }) => {
    const roster = running(await standingRoster(tx, subject))
    const today = dayOf(call.now)
    const elsewhere = await dutiesElsewhere(tx, input.rosterId, { from: today, also: null })
    const period = { from: input.from, to: input.to }
    const turns = plan(roster, { period, today, calendar, elsewhere })
    const nameOf = await memberNames(tx, [...roster.members.keys()], call.house.vault)
    const given = Map.groupBy(turns, ({ memberId }) => memberId)
    return {
      turns: turns.map((turn) => toChoice(turn, turn, nameOf)),
      each: candidatesOf(roster, []).map(({ memberId, turns: had }) => ({
        memberId,
        name: nameOf(memberId),
        turns: had + (given.get(memberId)?.length ?? 0),
      })),
    }
  },
})
