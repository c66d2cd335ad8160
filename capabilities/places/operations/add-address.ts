import { command, nothing } from '#platform/operations/command.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { addAddress as decideAddAddress, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

export const addAddress = command(placesContract.addAddress, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.draw,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state }): PlaceEvent[] =>
    decideAddAddress(standing(state), {
      addressId: input.addressId,
      text: input.text,
      aliases: input.aliases,
    }),
  reply: ({ state }) => toPlaceState(state),
})
