import { command } from '#platform/operations/command.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { type StationEvent, stationStream } from '../events.ts'
import * as rules from '../rules.ts'
import { assertStands, descriptionOf, lookAround, locatedAt, toStationState } from './station-steps.ts'

export const describeStation = command(stationsContract.describeStation, {
  stream: (input) => stationStream(input.stationId),
  prepare: lookAround,
  replay: rules.replayStation,
  subject: ({ state }) => locatedAt(state),
  access: stationsAccess.keep,
  see: stationsAccess.staff,
  decide: ({ input, state, facts }): StationEvent[] => {
    rules.standing(state)
    assertStands(input, facts)
    return rules.describeStation(descriptionOf(input))
  },
  reply: ({ state }) => toStationState(state),
})
