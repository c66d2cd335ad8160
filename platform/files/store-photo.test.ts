import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../errors.ts'
import { isAlsoAnotherFile, sniffImage } from './sniff-image.ts'
import { readPhoto, removePhoto, storePhoto } from './store-photo.ts'

const folders: string[] = []
const aFolder = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'photos-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 35, b: 42 } } })
const refusal = async (bytes: Uint8Array) => {
  const folder = await aFolder()
  const problem = await storePhoto(bytes, folder).catch((error: unknown) => error)
  expect(await readdir(folder)).toEqual([])
  if (!(problem instanceof Problem)) throw new Error('the photo was taken in, or failed without a message')
  expect([problem.text.zh !== '', problem.text.en !== '']).toEqual([true, true])
  return problem.text.rule
}

/** A PNG whose header says so many pixels while its data is nearly nothing. */
function bombPng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, crc32(body)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(1024 * 1024))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): Buffer {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  const result = Buffer.alloc(4)
  result.writeUInt32BE(~crc >>> 0)
  return result
}

describe('a photo is taken in', () => {
  let jpeg: Buffer
  beforeAll(async () => {
    jpeg = await picture(640, 480).jpeg().toBuffer()
  })

  test('from JPEG, PNG and WebP, and kept as JPEG with a small picture', async () => {
    const folder = await aFolder()
    for (const bytes of [
      jpeg,
      await picture(640, 480).png().toBuffer(),
      await picture(640, 480).webp().toBuffer(),
    ]) {
      const stored = await storePhoto(bytes, folder)
      expect(stored).toMatchObject({
        width: 640,
        height: 480,
        photoId: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      const kept = await sharp(await readPhoto(folder, stored.photoId)).metadata()
      const small = await sharp(await readPhoto(folder, stored.photoId, 'thumbnail')).metadata()
      expect([kept.format, kept.width, small.format, small.width, small.height]).toEqual([
        'jpeg',
        640,
        'jpeg',
        320,
        320,
      ])
    }
  })

  test('without where, when and with what it was taken', async () => {
    const folder = await aFolder()
    const exif = {
      IFD0: { Make: 'PlantedMaker', Artist: 'PlantedName' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 11/1 24/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '110/1 24/1 0/1',
      },
    }
    const located = await picture(640, 480)
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Planted</x:xmpmeta>')
      .jpeg()
      .toBuffer()
    expect([located.includes('PlantedMaker'), (await sharp(located).metadata()).exif !== undefined]).toEqual([
      true,
      true,
    ])
    const { photoId } = await storePhoto(located, folder)
    for (const size of ['full', 'thumbnail'] as const) {
      const kept = await readPhoto(folder, photoId, size)
      const { exif: left, xmp, iptc, icc } = await sharp(kept).metadata()
      expect([left, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
      for (const mark of ['Planted', 'Exif', 'GPS', 'xmpmeta']) expect(kept.includes(mark)).toBe(false)
    }
  })

  test('turned upright as the camera was held', async () => {
    const lying = await picture(640, 480).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await storePhoto(lying, await aFolder())).toMatchObject({ width: 480, height: 640 })
  })

  test('no larger than it needs to be read', async () => {
    const large = await picture(6000, 3000).jpeg().toBuffer()
    expect(await storePhoto(large, await aFolder())).toMatchObject({ width: 2560, height: 1280 })
  })

  test('once, however often and by however many it is sent', async () => {
    const folder = await aFolder()
    const stored = await Promise.all([jpeg, jpeg, jpeg].map((bytes) => storePhoto(bytes, folder)))
    expect(new Set(stored.map(({ photoId }) => photoId)).size).toBe(1)
    const files = await readdir(folder, { recursive: true })
    expect(files.filter((file) => file.endsWith('.jpg'))).toHaveLength(2)
    expect(files.filter((file) => file.endsWith('.part'))).toEqual([])
  })

  test('with whatever a phone adds behind the picture thrown away', async () => {
    const folder = await aFolder()
    const motion = Buffer.concat([jpeg, Buffer.from('\u0000\u0000\u0000\u0018ftypmp42 a short film')])
    const { photoId } = await storePhoto(motion, folder)
    expect((await readPhoto(folder, photoId)).includes('ftypmp42')).toBe(false)
  })

  test('and removed for good when a person is erased', async () => {
    const folder = await aFolder()
    const { photoId } = await storePhoto(jpeg, folder)
    await removePhoto(folder, photoId)
    await removePhoto(folder, photoId)
    await expect(readPhoto(folder, photoId)).rejects.toThrow('photo.not-found')
  })
})

describe('what is not a photo is refused with the remedy, and nothing is kept', () => {
  const text = (words: string) => Buffer.from(words)
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic'), Buffer.alloc(200)])
  const avif = Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypavif'), Buffer.alloc(200)])

  test.each([
    ['nothing', Buffer.alloc(0), 'photo.empty'],
    ['a page named photo.jpg', text('<html><body>photo.jpg</body></html>'), 'photo.not-an-image'],
    [
      'a drawing with script',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'photo.not-an-image',
    ],
    ['a program', text('MZ\u0090\u0000'), 'photo.not-an-image'],
    ['a GIF', text('GIF89a........'), 'photo.other-image'],
    ['an AVIF', avif, 'photo.other-image'],
    ['an iPhone photo', heic, 'photo.heic'],
    [
      'a fake JPEG',
      Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), text('not really a photo')]),
      'photo.damaged',
    ],
    [
      'a fake PNG',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]),
      'photo.damaged',
    ],
    ['twenty-one megabytes', Buffer.alloc(21 * 1024 * 1024, 0xff), 'photo.too-large'],
    ['a picture of four billion pixels in a kilobyte', bombPng(65_000), 'photo.too-many-pixels'],
    ['a picture just over the limit', bombPng(7100), 'photo.too-many-pixels'],
  ])('%s', async (_title, bytes, rule) => {
    expect(await refusal(bytes)).toBe(rule)
  })

  test('a photo cut short on the way', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const whole = sharp({ create: { width: 600, height: 600, channels: 3, background: 'white', noise } })
    const [jpeg, png] = [await whole.clone().jpeg().toBuffer(), await whole.clone().png().toBuffer()]
    for (const bytes of [jpeg, png]) {
      for (const share of [0.1, 0.5, 0.9]) {
        expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('photo.damaged')
      }
    }
  })

  test('a photo that is also a page, a script, a PDF or an archive', async () => {
    const jpeg = await picture(64, 64).jpeg().toBuffer()
    const behind = [
      '<script>alert(1)</script>',
      '<?php system($_GET[0]);',
      '<HTML>',
      `PK\u0005\u0006${'\u0000'.repeat(18)}`,
    ]
    for (const other of behind) expect(await refusal(Buffer.concat([jpeg, text(other)]))).toBe('photo.mixed')
    const before = Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 9]),
      text('%PDF-1.'),
      jpeg.subarray(2),
    ])
    expect(await refusal(before)).toBe('photo.mixed')
  })

  test('a photo that holds the mark of an archive by chance is a photo', async () => {
    const jpeg = await picture(64, 64).jpeg().toBuffer()
    for (const bytes of [`PK\u0005\u0006${'\u00b7'.repeat(18)}`, 'PK\u0005\u0006', '<html5'])
      await expect(storePhoto(Buffer.concat([jpeg, text(bytes)]), await aFolder())).resolves.toMatchObject({
        photoId: expect.any(String),
      })
  })

  test('bytes changed anywhere give a photo or a message, never a crash', async () => {
    const folder = await aFolder()
    const jpeg = await picture(64, 64).jpeg().toBuffer()
    await fc.assert(
      fc.asyncProperty(fc.nat(jpeg.length - 1), fc.nat(255), async (at, value) => {
        const changed = Buffer.from(jpeg)
        changed[at] = value
        const result = await storePhoto(changed, folder).catch((error: unknown) => error)
        expect(
          result instanceof Problem || (typeof result === 'object' && result !== null && 'photoId' in result),
        ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('names', () => {
  test('a name that is not a hash finds nothing, whatever path it spells', async () => {
    const folder = await aFolder()
    for (const name of [
      '../../etc/passwd',
      '..',
      '',
      'A'.repeat(64),
      `${'a'.repeat(64)}/..`,
      `${'a'.repeat(64)}\u0000`,
    ]) {
      await expect(readPhoto(folder, name)).rejects.toThrow('photo.not-found')
      await expect(removePhoto(folder, name)).rejects.toThrow('photo.not-found')
    }
  })

  test('the kind is read from the bytes', () => {
    expect(sniffImage(Buffer.from('RIFF1234WEBPVP8 '))).toBe('webp')
    expect(sniffImage(Buffer.from('RIFF1234WAVEfmt '))).toBe('not-an-image')
    expect(isAlsoAnotherFile(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
  })
})
