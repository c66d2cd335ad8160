import { command, nothing } from '#platform/operations/command.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { issueDoorCode as decideIssueDoorCode, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

export const issueDoorCode = command(placesContract.issueDoorCode, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.draw,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state }): PlaceEvent[] => decideIssueDoorCode(standing(state), input.doorCode),
  reply: ({ state }) => toPlaceState(state),
})
