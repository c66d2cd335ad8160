import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { assertMostlyInside, drawnArea } from '../areas.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { assertDated, register, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

/** What the source of an outline drawn in the house is called. */
export const drawnByHand = '本单位在地图上绘制'

export const drawGrid = command(placesContract.drawGrid, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  also: (input) => [placeStream(input.parentId)],
  replay: replayPlace,
  subject: ({ input, others }) => others(placeStream(input.parentId)),
  access: placesAccess.draw,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, now }): PlaceEvent[] => {
    const { placeId, name, kind, on } = input
    const parent = standing(others(placeStream(input.parentId)))
    assertDated(on, dayOf(now), [])
    const area = drawnArea(input.ring)
    assertMostlyInside(area, parent.area)
    const registered = register(state, parent, {
      placeId,
      name,
      kind,
      form: null,
      code: null,
      splitFrom: null,
      on,
    })
    if (registered.length === 0) return []
    const outline = { area, source: drawnByHand, approval: null, on }
    return [...registered, { type: 'places.boundarySet.v1', place: parent.placeId, data: outline }]
  },
  reply: ({ state }) => toPlaceState(state),
})
