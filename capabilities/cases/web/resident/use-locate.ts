import { readingContract } from '#capabilities/places/contract/reading.ts'
import { call } from '#platform/web/client.ts'
import { problemOf } from '#platform/web/client-problem.ts'
import type { MapPlace } from '#platform/web/map/shapes.ts'

/** The place a point or an address lies in, or why it is not known. */
export type Located =
  | { readonly kind: 'found'; readonly placeId: string; readonly name: string; readonly aroundId: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'offline' }

type Asked = { readonly point: MapPlace } | { readonly address: string; readonly within?: string }

/** Asks the house to which place this belongs; never throws, because writing goes on without an answer. */
export async function locatePlace(asked: Asked): Promise<Located> {
  try {
    const { place, path } = await call(readingContract.locate, 'point' in asked ? asked.point : asked, {
      timeoutMs: 8_000,
    })
    const aroundId = path.findLast((step) => step.kind !== 'grid')?.placeId ?? place.placeId
    const name = [...place.above.slice(-1), place.name].join(' ')
    return { kind: 'found', placeId: place.placeId, name, aroundId }
  } catch (failure) {
    return { kind: ['offline', 'unavailable'].includes(problemOf(failure).code) ? 'offline' : 'none' }
  }
}
