import { Problem } from '#platform/errors.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { command } from '#platform/operations/command.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { placesProblems } from '../problems.ts'
import {
  assertDated,
  move,
  type Place,
  register,
  replayPlace,
  type StandingPlace,
  split,
  standing,
} from '../rules.ts'
import { keptByAdministrators, readIndex, toPlaceState } from './place-steps.ts'

type Input = InputOf<typeof placesContract.splitPlace>
type OnStream = PlaceEvent & { stream?: string }

/** The place ends; its parts stand beside it, and each place below goes to exactly one of them. */
export const splitPlace = command(placesContract.splitPlace, {
  stream: (input) => placeStream(input.placeId),
  prepare: async (input, call) => {
    const index = await readIndex(call)
    const parentId = index.forest.get(input.placeId)?.parentId ?? null
    return { parentId, childIds: index.forest.childrenOf(input.placeId).map((child) => child.placeId) }
  },
  also: (input, facts) => [
    ...(facts.parentId === null ? [] : [placeStream(facts.parentId)]),
    ...input.parts.map((part) => placeStream(part.placeId)),
    ...facts.childIds.map(placeStream),
  ],
  replay: replayPlace,
  subject: ({ state }) => state,
  access: placesAccess.keep,
  see: placesAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, facts, others, now }): OnStream[] => {
    const place = standing(state)
    assertSharedOut(
      input.parts.map((part) => part.childIds),
      facts.childIds,
    )
    const children = facts.childIds.map((childId) => standing(others(placeStream(childId))))
    assertDated(input.on, dayOf(now), [place, ...children])
    const parent = place.parentId === null ? null : standing(others(placeStream(place.parentId)))
    const parts = input.parts.flatMap((part) => registerPart(part, { place, parent, others, on: input.on }))
    const moved = input.parts.flatMap((part) => moveChildren(part, { place, others, on: input.on }))
    return [
      ...parts,
      ...moved,
      ...split(
        place,
        input.parts.map((part) => part.placeId),
        input.on,
      ),
    ]
  },
  reply: ({ state }) => toPlaceState(state),
})

/** PLACE-05: no place below is left over, none goes to two parts. */
export function assertSharedOut(parts: readonly (readonly string[])[], childIds: readonly string[]): void {
  if (parts.length < 2) throw new Problem('rule-broken', placesProblems.tooFewParts)
  const given = parts.flat()
  const stray = given.find((childId, at) => !childIds.includes(childId) || given.indexOf(childId) !== at)
  if (stray !== undefined) throw new Problem('rule-broken', placesProblems.strayChild, { childId: stray })
  const left = childIds.filter((childId) => !given.includes(childId))
  if (left.length > 0) throw new Problem('rule-broken', placesProblems.unassignedChild, { childIds: left })
}

type Splitting = {
  readonly place: StandingPlace
  readonly others: (stream: string) => Place
  readonly on: Day
}

function registerPart(
  part: Input['parts'][number],
  { place, parent, others, on }: Splitting & { readonly parent: StandingPlace | null },
): OnStream[] {
  const { placeId, name, code } = part
  const given = { placeId, name, code, kind: place.kind, form: place.form, splitFrom: place.placeId, on }
  const stream = placeStream(placeId)
  return register(others(stream), parent, given).map((event) => ({ ...event, stream }))
}

function moveChildren(part: Input['parts'][number], { place, others, on }: Splitting): OnStream[] {
  const newParent: StandingPlace = { ...place, placeId: part.placeId }
  return part.childIds.flatMap((childId) => {
    const stream = placeStream(childId)
    return move(standing(others(stream)), newParent, on).map((event) => ({ ...event, stream }))
  })
}
