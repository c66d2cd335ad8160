import type { Screen } from '#platform/web/screen.ts'

const fixedParts = (path: string): number =>
  path.split('/').filter((part) => part !== '' && !part.startsWith(':')).length

/** Addresses without parameters before those with, so that `/desk/cases/new` is not taken for a case. */
export const orderScreens = (screens: readonly Screen[]): readonly Screen[] =>
  screens.toSorted((left, right) => fixedParts(right.path) - fixedParts(left.path))
