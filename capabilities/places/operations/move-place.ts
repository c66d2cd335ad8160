import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { treeProblems } from '#platform/trees/tree-problems.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { assertDated, move, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

/** PLACE-03: whoever moves a place keeps both the place and its new parent; PLACE-04: never below itself. */
export const movePlace = command(placesContract.movePlace, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  also: (input) => [placeStream(input.parentId)],
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.keep,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, actor, trees, now }): PlaceEvent[] => {
    const place = standing(state)
    const parent = standing(others(placeStream(input.parentId)))
    if (!placesAccess.keep(actor, parent, trees)) throw new Problem('not-allowed', houseProblems.notAllowed)
    if (trees.within('place', parent.placeId, place.placeId))
      throw new Problem('rule-broken', treeProblems.wouldCircle)
    assertDated(input.on, dayOf(now), [place])
    return move(place, parent, input.on)
  },
  reply: ({ state }) => toPlaceState(state),
})
