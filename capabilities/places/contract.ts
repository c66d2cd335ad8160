import { readingContract } from './contract/reading.ts'
import { changingContract } from './contract/changing.ts'
import { drawingContract } from './contract/drawing.ts'
import { importingContract } from './contract/importing.ts'

/** Every operation of places: finding and locating, changing the tree, drawing, importing. */
export const placesContract = {
  ...readingContract,
  ...changingContract,
  ...drawingContract,
  ...importingContract,
} as const
