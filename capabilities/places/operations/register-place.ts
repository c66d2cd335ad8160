import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { absent, assertDated, register, replayPlace, standing } from '../rules.ts'
import { keptByAdministrators, toPlaceState } from './place-steps.ts'

export const registerPlace = command(placesContract.registerPlace, {
  stream: (input) => placeStream(input.placeId),
  prepare: nothing,
  also: (input) => (input.parentId === null ? [] : [placeStream(input.parentId)]),
  replay: replayPlace,
  subject: ({ input, others }) => (input.parentId === null ? absent : others(placeStream(input.parentId))),
  access: placesAccess.keep,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, now }): PlaceEvent[] => {
    const parent = input.parentId === null ? null : standing(others(placeStream(input.parentId)))
    assertDated(input.on, dayOf(now), [])
    const { placeId, name, kind, on } = input
    const code = /^\d{12}$/.test(placeId) ? placeId : null
    return register(state, parent, {
      placeId,
      name,
      kind,
      form: input.form ?? null,
      code,
      splitFrom: null,
      on,
    })
  },
  reply: ({ state }) => toPlaceState(state),
})
