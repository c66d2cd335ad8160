import { command, nothing } from '#platform/operations/command.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { removeAddress as decideRemoveAddress, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

export const removeAddress = command(placesContract.removeAddress, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.draw,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state }): PlaceEvent[] => decideRemoveAddress(standing(state), input.addressId),
  reply: ({ state }) => toPlaceState(state),
})
