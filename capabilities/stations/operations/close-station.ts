import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { type StationEvent, stationStream } from '../events.ts'
import * as rules from '../rules.ts'
import { locatedAt, toStationState } from './station-steps.ts'

export const closeStation = command(stationsContract.closeStation, {
  stream: (input) => stationStream(input.stationId),
  prepare: nothing,
  replay: rules.replayStation,
  subject: ({ state }) => locatedAt(state),
  access: stationsAccess.keep,
  see: stationsAccess.staff,
  decide: ({ input, state, now }): StationEvent[] =>
    rules.closeStation(rules.standing(state), { on: input.on, reason: input.reason }, dayOf(now)),
  reply: ({ state }) => toStationState(state),
})
