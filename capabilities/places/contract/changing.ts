import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, PlaceId } from '#platform/operations/fields.ts'
import { Change, Effect, Kind, PlaceName, PlaceState } from '../shapes.ts'
import { treeProblems as trees } from '#platform/trees/tree-problems.ts'
import { placesProblems as problems } from '../problems.ts'

const treeProblems = [
  problems.ended,
  problems.inFuture,
  problems.beforeLastChange,
  trees.beforeBirth,
  trees.laterChange,
] as const

const Part = z.strictObject({
  placeId: PlaceId,
  name: PlaceName,
  code: z.nullable(PlaceId),
  /** Places directly below that go to this part. */
  childIds: z.array(PlaceId).check(z.maxLength(2_000)),
})

export const changingContract = contract({
  previewMove: {
    method: 'GET',
    path: '/api/places/:placeId/preview-move',
    summary: 'What moving a place would do',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, parentId: PlaceId, on: DayOn }),
    output: Effect,
    problems: [problems.wrongParent, trees.wouldCircle, ...treeProblems],
  },
  previewMerge: {
    method: 'GET',
    path: '/api/places/:placeId/preview-merge',
    summary: 'What merging a place into another would do',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, intoId: PlaceId, on: DayOn }),
    output: Effect,
    problems: [problems.unlikeMerge, ...treeProblems],
  },
  previewSplit: {
    method: 'GET',
    path: '/api/places/:placeId/preview-split',
    summary: 'What splitting a place would do; each part is a comma-separated list of places below it',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      parts: z.string().check(z.maxLength(40_000), z.regex(/^[0-9A-Za-z-]*(?:[,;][0-9A-Za-z-]*)*$/)),
      on: DayOn,
    }),
    output: Effect,
    problems: [problems.strayChild, problems.unassignedChild, problems.tooFewParts, ...treeProblems],
  },
  registerPlace: {
    method: 'POST',
    path: '/api/places',
    summary: 'Register a place below another',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      name: PlaceName,
      kind: Kind,
      form: z.optional(PlaceName),
      parentId: z.nullable(PlaceId),
      on: DayOn,
    }),
    output: PlaceState,
    problems: [problems.wrongParent, problems.codeTaken, ...treeProblems],
  },
  renamePlace: {
    method: 'POST',
    path: '/api/places/:placeId/rename',
    summary: 'Give a place another name from a day on',
    actors: staffKinds,
    input: z.extend(Change, { name: PlaceName }),
    output: PlaceState,
    problems: treeProblems,
  },
  movePlace: {
    method: 'POST',
    path: '/api/places/:placeId/move',
    summary: 'Move a place and all below it under another, from a day on',
    actors: staffKinds,
    input: z.extend(Change, { parentId: PlaceId }),
    output: PlaceState,
    problems: [problems.wrongParent, trees.wouldCircle, ...treeProblems],
  },
  splitPlace: {
    method: 'POST',
    path: '/api/places/:placeId/split',
    summary: 'Split a place into parts; each place below goes to one part',
    actors: staffKinds,
    input: z.extend(Change, { parts: z.array(Part).check(z.minLength(2), z.maxLength(20)) }),
    output: PlaceState,
    problems: [
      problems.tooFewParts,
      problems.strayChild,
      problems.unassignedChild,
      problems.codeTaken,
      ...treeProblems,
    ],
  },
  mergePlaces: {
    method: 'POST',
    path: '/api/places/:placeId/merge',
    summary: 'Merge a place into another of its level',
    actors: staffKinds,
    input: z.extend(Change, { intoId: PlaceId }),
    output: PlaceState,
    problems: [problems.unlikeMerge, ...treeProblems],
  },
})
