import { readFileSync } from 'node:fs'
import path from 'node:path'
import { placesContract } from '#capabilities/places/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { builder, type Moment, type Perform } from './perform.ts'
import { type Block, blocksOf, cut, outlineOf } from './quarter.ts'
import { type Street, streets } from './streets.ts'

export type SettledGrid = { readonly placeId: string; readonly name: string; readonly block: Block }

export type SettledCommunity = {
  readonly placeId: string
  readonly name: string
  readonly block: Block
  readonly compound: string
  readonly doorCode: string
  readonly grids: readonly SettledGrid[]
}

export type SettledStreet = { readonly street: Street; readonly communities: readonly SettledCommunity[] }

export type Ground = {
  readonly perform: Perform
  readonly since: Moment
  readonly say: (step: string) => void
}

const dataSets = path.resolve(import.meta.dirname, '..', '..', 'data-sets')
const madeUp = '演示用的示意边界，不是真实界线'
const gridNames = ['第一网格', '第二网格', '第三网格']

const fileIn = (...names: readonly string[]): string =>
  readFileSync(path.join(dataSets, ...names)).toString('base64')
const dayOfMoment = (moment: Moment): string => moment.at.slice(0, 10)

/** The real divisions and county boundaries, then made-up outlines, grids and door codes in four streets. */
export async function settlePlaces(ground: Ground): Promise<SettledStreet[]> {
  const { perform, since, say } = ground
  const on = dayOfMoment(since)
  say('导入 48,892 个区划')
  const file = fileIn('divisions', 'cn-divisions-gd-gz-luanping-yanping-2023.csv.gz')
  await perform(placesContract.importDivisions, { importId: newId(), file, dryRun: false, on }, since)
  say('导入县区边界')
  await importOutlines(ground, {
    file: fileIn('boundaries', 'counties-gd-gz-luanping-yanping.geojson'),
    source: 'CTAmap 1.30（2021）经 thebamboogrove/tudigong 整理',
  })
  say('划出社区和网格')
  const settled: SettledStreet[] = []
  for (const street of streets) settled.push(await settleStreet(ground, street))
  return settled
}

type Outlines = { readonly file: string; readonly source: string }

async function importOutlines({ perform, since }: Ground, { file, source }: Outlines): Promise<void> {
  const given = {
    importId: newId(),
    file,
    dryRun: false,
    on: dayOfMoment(since),
    source,
    approval: null,
    datum: 'WGS-84' as const,
  }
  const outcome = await perform(placesContract.importBoundaries, given, since)
  if (outcome.problems[0]) throw new Error(`${source}: ${JSON.stringify(outcome.problems[0])}`)
}

async function settleStreet(ground: Ground, street: Street): Promise<SettledStreet> {
  const chance = chanceFrom(street.seed)
  const { places } = await ground.perform(
    placesContract.listChildren,
    { parentId: street.code },
    ground.since,
  )
  const blocks = blocksOf(places.length, chance)
  const whole: Block = { left: 0, right: 24, bottom: 0, top: 24 }
  const features = [
    featureOf(street.code, street.name, outlineOf(whole, street.quarter)),
    ...places.map((place, index) =>
      featureOf(place.placeId, place.name, outlineOf(blocks[index] ?? whole, street.quarter)),
    ),
  ]
  const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })).toString('base64')
  await importOutlines(ground, { file, source: madeUp })
  const communities = await Promise.all(
    places.map(({ placeId, name }, index) => {
      const block = blocks[index] ?? whole
      const compound = street.compounds[index % street.compounds.length] ?? name
      const own = chanceFrom(street.seed * 1_000 + index)
      return settleCommunity(ground, { street, chance: own, placeId, name, block, compound })
    }),
  )
  return { street, communities }
}

const featureOf = (code: string, name: string, ring: readonly (readonly [number, number])[]) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

type Founding = Omit<SettledCommunity, 'grids' | 'doorCode'> & {
  readonly street: Street
  readonly chance: Chance
}

async function settleCommunity({ perform, since }: Ground, founding: Founding): Promise<SettledCommunity> {
  const { street, chance, placeId, name, block, compound } = founding
  const on = dayOfMoment(since)
  const grids = cut(block, street.grids ?? gridNames.length, chance).map(
    (part, index): SettledGrid => ({
      placeId: newId(Date.parse(since.at)),
      name: gridNames[index] ?? '网格',
      block: part,
    }),
  )
  // All of a street at once: after each commit that changes the tree, the house reads the whole of it again.
  await Promise.all(
    grids.map((grid) => {
      const ring = outlineOf(grid.block, street.quarter).map(([longitude, latitude]): [number, number] => [
        longitude,
        latitude,
      ])
      const drawn = {
        placeId: grid.placeId,
        name: grid.name,
        kind: 'grid' as const,
        parentId: placeId,
        ring,
        on,
      }
      return perform(placesContract.drawGrid, drawn, since)
    }),
  )
  await Promise.all(
    grids.map((grid, index) => {
      const text = `${compound}${index + 1}区`
      const address = { placeId: grid.placeId, addressId: newId(), text, aliases: [] }
      return perform(placesContract.addAddress, address, since)
    }),
  )
  const doorCode = doorCodeBy(chance)
  await perform(placesContract.issueDoorCode, { placeId, doorCode }, since)
  return { placeId, name, block, compound, doorCode, grids }
}

const doorLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const doorCodeBy = (chance: Chance): string =>
  Array.from({ length: 8 }, () => doorLetters[chance.whole(32)]).join('')

/** The moment the world begins, as its builder acts. */
export const beginning = (at: string): Moment => ({ actor: builder, at })
