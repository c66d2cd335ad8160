import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { assertDated, merge, move, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, readIndex, toPlaceState } from './place-steps.ts'

/** The place ends; what stood below it moves to the other, which from then on holds its figures too. */
export const mergePlaces = command(placesContract.mergePlaces, {
  stream: (input) => placeStream(input.placeId),
  prepare: async (input, call) => {
    const index = await readIndex(call)
    return index.forest.childrenOf(input.placeId).map((child) => placeStream(child.placeId))
  },
  also: (input, childStreams) => [placeStream(input.intoId), ...childStreams],
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.keep,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, facts, others, actor, trees, now }): (PlaceEvent & { stream?: string })[] => {
    const place = standing(state)
    const into = standing(others(placeStream(input.intoId)))
    if (!placesAccess.keep(actor, into, trees)) throw new Problem('not-allowed', houseProblems.notAllowed)
    const merged = merge(place, into, input.on)
    const children = facts.map((stream) => standing(others(stream)))
    assertDated(input.on, dayOf(now), [place, ...children])
    const moved = children.flatMap((child) =>
      move(child, into, input.on).map((event) => ({ ...event, stream: placeStream(child.placeId) })),
    )
    return [...moved, ...merged]
  },
  reply: ({ state }) => toPlaceState(state),
})
