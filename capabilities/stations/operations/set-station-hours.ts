import { command, nothing } from '#platform/operations/command.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { type StationEvent, stationStream } from '../events.ts'
import * as rules from '../rules.ts'
import { locatedAt, toStationState } from './station-steps.ts'

export const setStationHours = command(stationsContract.setStationHours, {
  stream: (input) => stationStream(input.stationId),
  prepare: nothing,
  replay: rules.replayStation,
  subject: ({ state }) => locatedAt(state),
  access: stationsAccess.keep,
  see: stationsAccess.staff,
  decide: ({ input, state }): StationEvent[] => rules.setHours(rules.standing(state), input.hours),
  reply: ({ state }) => toStationState(state),
})
