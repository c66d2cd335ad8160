import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOfPhoto, forgetPhoto, namePhoto } from './named-photos.ts'
import { readPhoto, storePhoto } from './store-photo.ts'

const one = '0190a6b0-0000-7000-8000-000000000001'
const other = '0190a6b0-0000-7000-8000-000000000002'
let folder: string
let content: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'groundwork-photos-'))
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b4232a' } })
    .png()
    .toBuffer()
  content = (await storePhoto(picture, folder)).photoId
  await namePhoto(folder, one, content)
  await namePhoto(folder, other, content)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a photo is forgotten for good, but not while somebody else sent the very same picture', async () => {
  await forgetPhoto(folder, one)
  await expect(contentOfPhoto(folder, one)).rejects.toMatchObject({ code: 'not-found' })
  expect((await readPhoto(folder, content)).length).toBeGreaterThan(0)
  await forgetPhoto(folder, other)
  await forgetPhoto(folder, other)
  await expect(readPhoto(folder, content)).rejects.toMatchObject({ code: 'not-found' })
  const left = await readdir(folder, { recursive: true, withFileTypes: true })
  expect(left.filter((file) => file.isFile())).toEqual([])
})
