import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { assertMostlyInside, drawnArea } from '../areas.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { assertDated, replayPlace, setBoundary, standing } from '../rules.ts'
import { drawnByHand } from './draw-grid.ts'
import { keptByAdministrators, readIndex, toPlaceState } from './place-steps.ts'

export const editGrid = command(placesContract.editGrid, {
  stream: (input) => placeStream(input.placeId),
  prepare: async (input, call) => {
    const index = await readIndex(call)
    const parentId = index.forest.get(input.placeId)?.parentId
    return (parentId && index.areaOf(parentId)) ?? null
  },
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.draw,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, facts, now }): PlaceEvent[] => {
    const place = standing(state)
    assertDated(input.on, dayOf(now), [])
    const area = drawnArea(input.ring)
    assertMostlyInside(area, facts || null)
    return setBoundary(place, { area, source: drawnByHand, approval: null, on: input.on })
  },
  reply: ({ state }) => toPlaceState(state),
})
