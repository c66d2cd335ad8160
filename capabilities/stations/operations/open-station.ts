import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { type StationEvent, stationStream } from '../events.ts'
import * as rules from '../rules.ts'
import { assertStands, descriptionOf, lookAround, toStationState, wantedAt } from './station-steps.ts'

export const openStation = command(stationsContract.openStation, {
  stream: (input) => stationStream(input.stationId),
  prepare: lookAround,
  replay: rules.replayStation,
  subject: ({ input }) => wantedAt(input),
  access: stationsAccess.keep,
  see: stationsAccess.staff,
  decide: ({ input, state, facts, now }): StationEvent[] => {
    assertStands(input, facts)
    const given = { description: descriptionOf(input), hours: input.hours, on: input.on }
    return rules.openStation(state, given, dayOf(now))
  },
  reply: ({ state }) => toStationState(state),
})
