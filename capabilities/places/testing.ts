import type { Actor } from '#platform/access/actor.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import type { View } from '#platform/operations/view.ts'
import { consoleActor, openTestHouse, type TestHouse } from '#platform/testing/test-house.ts'
import type { PlaceKind } from './kinds.ts'
import { placesModule } from './module.ts'
import { drawGrid } from './operations/draw-grid.ts'
import { locate } from './operations/locate.ts'
import { registerPlace } from './operations/register-place.ts'

/** Ids of the small world that `registerSmallWorld` makes. */
export const smallWorld = {
  province: '440000000000',
  city: '440800000000',
  county: '440803000000',
  otherCounty: '440802000000',
  street: '440803009000',
  otherStreet: '440803011000',
  community: '440803009001',
  otherCommunity: '440803009002',
} as const

const places: readonly (readonly [string, string, PlaceKind, string | null])[] = [
  [smallWorld.province, '广东省', 'province', null],
  [smallWorld.city, '湛江市', 'city', smallWorld.province],
  [smallWorld.county, '霞山区', 'county', smallWorld.city],
  [smallWorld.otherCounty, '赤坎区', 'county', smallWorld.city],
  [smallWorld.street, '海滨街道', 'street', smallWorld.county],
  [smallWorld.otherStreet, '解放街道', 'street', smallWorld.county],
  [smallWorld.community, '海滨社区居民委员会', 'community', smallWorld.street],
  [smallWorld.otherCommunity, '建设社区居民委员会', 'community', smallWorld.street],
]

export const firstDay = '2024-01-01'

/** Runs an operation as somebody (the console unless told), each time with a key of its own. */
export const runIn =
  (house: TestHouse, actor: Actor = consoleActor) =>
  <Declared extends OperationContract>(
    operation: Operation<Declared>,
    input: InputOf<Declared>,
  ): Promise<OutputOf<Declared>> =>
    operation.run(input, house.call({ actor, key: house.newId() }))

/** Two counties, two streets, two communities. */
async function registerSmallWorld(house: TestHouse): Promise<void> {
  const run = runIn(house)
  for (const [placeId, name, kind, parentId] of places) {
    await run(registerPlace, { placeId, name, kind, parentId, on: firstDay })
  }
  await house.trees.refresh()
}

/** A house with the small world in it; further views come after those of places. */
export async function placesHouse(views: readonly View[] = []): Promise<TestHouse> {
  const house = await openTestHouse({ views: [...placesModule([]).views, ...views] })
  await registerSmallWorld(house)
  return house
}

/** Registers one more community and returns its id. */
export async function aCommunity(
  house: TestHouse,
  given: { readonly placeId: string; readonly name: string; readonly parentId: string },
): Promise<string> {
  await runIn(house)(registerPlace, { ...given, kind: 'community', on: firstDay })
  await house.trees.refresh()
  return given.placeId
}

/** A ring around a point, `size` degrees wide. */
export const squareAt = (longitude: number, latitude: number, size = 0.01): [number, number][] => [
  [longitude, latitude],
  [longitude + size, latitude],
  [longitude + size, latitude + size],
  [longitude, latitude + size],
]

/** Draws a grid as a square and returns its id. */
export async function aGrid(
  house: TestHouse,
  given: { readonly parentId: string; readonly name: string; readonly at: readonly [number, number] },
): Promise<string> {
  const placeId = house.newId()
  const ring = squareAt(...given.at)
  const { name, parentId } = given
  await runIn(house)(drawGrid, { placeId, name, kind: 'grid', parentId, ring, on: firstDay })
  await house.trees.refresh()
  return placeId
}

/** Whom a point leads to, as anyone may ask. */
export const whoAnswersAt = (house: TestHouse, longitude: number, latitude: number) =>
  runIn(house, { kind: 'anonymous' })(locate, { longitude, latitude })
