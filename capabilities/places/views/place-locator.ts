import type { Point } from '#platform/geography/coordinates.ts'
import { type Locator, locator } from '#platform/geography/locator.ts'
import type { Area } from '../events.ts'
import { kindLevel } from '../kinds.ts'
import type { PlaceForest } from './place-forest.ts'

/** From a point to the narrowest standing place whose outline contains it. */
export class PlaceLocator {
  readonly #forest: PlaceForest
  #locator: Locator = locator([])

  constructor(forest: PlaceForest) {
    this.#forest = forest
  }

  put(areas: readonly { readonly placeId: string; readonly area: Area }[]): void {
    const shapes = areas.map(({ placeId, area }) => ({ id: placeId, area: area.coordinates }))
    if (shapes.length > 0) this.#locator = this.#locator.with(shapes)
  }

  locate(point: Point): string | undefined {
    const standing = this.#locator.locate(point).flatMap(({ id }) => {
      const place = this.#forest.get(id)
      return place && !place.isEnded ? [place] : []
    })
    const deepest = Math.max(0, ...standing.map((place) => kindLevel[place.kind]))
    return standing.find((place) => kindLevel[place.kind] === deepest)?.placeId
  }
}
