import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { contentOfPhoto, namePhoto } from '#platform/files/named-photos.ts'
import { storePhoto } from '#platform/files/store-photo.ts'
import { anyone } from '#platform/testing/callers.ts'
import { forgetPhotos } from '../jobs/forget-photos.ts'
import { anOpened, aPosted, type ExchangeHouse, exchangeHouse } from '../testing-house.ts'
import { addItemPhotos } from './add-item-photos.ts'
import { admitTechnician } from './admit-technician.ts'
import { getItem } from './get-item.ts'
import { joinRepairTeam } from './join-repair-team.ts'
import { postItem } from './post-item.ts'
import { removeItemPhoto } from './remove-item-photo.ts'
import { withdrawItem } from './withdraw-item.ts'

let made: ExchangeHouse
let folder: string
beforeAll(async () => {
  made = await exchangeHouse()
  folder = await mkdtemp(path.join(tmpdir(), 'groundwork-pictures-'))
})
afterAll(async () => {
  await made.house.close()
  await rm(folder, { recursive: true, force: true })
})

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })
const photo = (alt = '') => ({ photoId: made.house.newId(), alt })
const photosOf = async (caller: Parameters<ExchangeHouse['as']>[0], itemId: string) =>
  (await made.as(caller)(getItem, { itemId })).photos

async function aLadder() {
  const { house, as, firm, firmStaff } = made
  const itemId = house.newId()
  const offer = { list: 'offer', kind: 'equipment', placeId: smallWorld.community, reach: '' } as const
  const photos = [photo('两米高的铝梯')]
  await as(firmStaff)(postItem, {
    ...{ itemId, ...offer, words: '人字梯一架', times: [], organisationId: firm, photos },
  })
  return { itemId, photos }
}

describe('photos of what is lent', () => {
  test('are shown to everybody with what is on them, and the owner takes one down', async () => {
    const { itemId, photos } = await aLadder()
    expect(await photosOf(anyone, itemId)).toEqual(photos)
    const more = photo('梯脚')
    await made.as(made.firmStaff)(addItemPhotos, { itemId, photos: [more] })
    expect(await photosOf(anyone, itemId)).toEqual([...photos, more])
    await made.as(made.firmStaff)(removeItemPhoto, { itemId, photoId: more.photoId })
    expect(await photosOf(anyone, itemId)).toEqual(photos)
    const { rows } = await made.house.pool.query('select data::text as text from ledger.entry')
    expect(rows.some(({ text }) => /铝梯|梯脚/.test(text))).toBe(false)
  })

  test('are taken down by the community as well, and never by a stranger', async () => {
    const { itemId, photos } = await aLadder()
    const photoId = photos[0]?.photoId ?? ''
    const stranger = await aParticipant(made.house)
    await expect(made.as(stranger.caller)(removeItemPhoto, { itemId, photoId })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await made.as(made.secretary)(removeItemPhoto, { itemId, photoId })
    expect(await photosOf(anyone, itemId)).toEqual([])
    await expect(made.as(made.secretary)(removeItemPhoto, { itemId, photoId })).rejects.toEqual(
      broken('exchange.no-such-photo'),
    )
  })

  test('are six at most, each once, of this item alone, without numbers, and only where a picture helps', async () => {
    const { as, firmStaff } = made
    const { itemId, photos } = await aLadder()
    const add = (given: ReturnType<typeof photo>[]) => as(firmStaff)(addItemPhotos, { itemId, photos: given })
    await expect(add(Array.from({ length: 6 }, () => photo()))).rejects.toEqual(
      broken('exchange.too-many-photos'),
    )
    await expect(add(photos)).rejects.toEqual(broken('exchange.photo-twice'))
    const other = await aLadder()
    await expect(add(other.photos)).rejects.toEqual(broken('exchange.photo-twice'))
    await expect(add([photo('打 13800000000')])).rejects.toEqual(broken('exchange.personal-number'))
    await expect(aPosted(made, { kind: 'wish', photos: [photo()] })).rejects.toEqual(
      broken('exchange.no-photos-here'),
    )
  })
})

test('a picture of what is broken at home is seen by its author, the community and its repair team, and by nobody else', async () => {
  const { as, house, secretary } = made
  const given = photo('水管接头在滴水')
  const { itemId, author } = await anOpened(made, { kind: 'repair', skill: 'plumbing', photos: [given] })
  const neighbour = await aParticipant(house)
  const technician = await aParticipant(house)
  await as(technician.caller)(joinRepairTeam, { skills: ['plumbing'] })
  expect(await photosOf(technician.caller, itemId)).toEqual([])
  await as(secretary)(admitTechnician, { participantId: technician.participantId })
  for (const caller of [author, secretary, technician.caller])
    expect(await photosOf(caller, itemId)).toEqual([given])
  for (const caller of [anyone, neighbour.caller]) expect(await photosOf(caller, itemId)).toEqual([])
})

test('whoever takes a need back leaves no photo behind: the file is gone as well', async () => {
  const { as, house } = made
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } })
    .png()
    .toBuffer()
  const given = photo('坏的门锁')
  await namePhoto(folder, given.photoId, (await storePhoto(picture, folder)).photoId)
  const { itemId, author } = await aPosted(made, { kind: 'repair', photos: [given] })
  await as(author)(withdrawItem, { itemId })
  await forgetPhotos.run({ ...house, filesFolder: folder })
  await expect(contentOfPhoto(folder, given.photoId)).rejects.toMatchObject({ code: 'not-found' })
  const { rows } = await house.pool.query('select from exchange.photo where item_id = $1', [itemId])
  expect(rows).toEqual([])
})

test('a post sent twice by a phone without network, photos and all, is one post', async () => {
  const { house } = made
  const [itemId, key] = [house.newId(), house.newId()]
  const words = { words: '插座松了', reach: '', times: [], receipt: 'a'.repeat(32) }
  const repair = { itemId, list: 'need', kind: 'repair', placeId: smallWorld.community, ...words } as const
  const photos = [photo('插座')]
  const send = () => made.as(anyone, { key })(postItem, { ...repair, times: [], photos })
  const first = await send()
  expect(await send()).toEqual(first)
  const { rows } = await house.pool.query('select photo_id as id from exchange.photo where item_id = $1', [
    itemId,
  ])
  expect(rows).toEqual([{ id: photos[0]?.photoId }])
})
