import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { assertDated, rename, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

export const renamePlace = command(placesContract.renamePlace, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.keep,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, now }): PlaceEvent[] => {
    const place = standing(state)
    assertDated(input.on, dayOf(now), [place])
    return rename(place, input.name, input.on)
  },
  reply: ({ state }) => toPlaceState(state),
})
