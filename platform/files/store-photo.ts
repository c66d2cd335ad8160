import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '../errors.ts'
import { photoLimits, photoProblems } from './photo-problems.ts'
import { type ImageKind, isAlsoAnotherFile, sniffImage } from './sniff-image.ts'

/** A photo as it is kept: re-encoded, turned upright, without any metadata. The id is the SHA-256 of its bytes. */
export type StoredPhoto = {
  readonly photoId: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** The photo itself or its small picture for lists. */
export type PhotoSize = 'full' | 'thumbnail'

/** Checks a photo, draws it anew as JPEG with a thumbnail, and keeps both under its content's hash. The same photo twice is one file. */
export async function storePhoto(bytes: Uint8Array, folder: string): Promise<StoredPhoto> {
  refuseBySight(bytes)
  return oneAtATime(async () => {
    const full = await redrawn(bytes)
    const thumbnail = await thumbnailOf(full.data)
    const photoId = createHash('sha256').update(full.data).digest('hex')
    await keep(fileOf(folder, photoId, 'thumbnail'), thumbnail)
    await keep(fileOf(folder, photoId, 'full'), full.data)
    return { photoId, width: full.info.width, height: full.info.height, bytes: full.data.length }
  })
}

/** The bytes of a kept photo, always JPEG. */
export async function readPhoto(folder: string, photoId: string, size: PhotoSize = 'full'): Promise<Buffer> {
  try {
    return await readFile(fileOf(folder, photoId, size))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Problem('not-found', photoProblems.notFound)
    throw error
  }
}

/** Removes a photo for good, as when a person's data is erased. A photo that is not there is no problem. */
export async function removePhoto(folder: string, photoId: string): Promise<void> {
  await rm(fileOf(folder, photoId, 'full'), { force: true })
  await rm(fileOf(folder, photoId, 'thumbnail'), { force: true })
}

function refuseBySight(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Problem('invalid-input', photoProblems.empty)
  if (bytes.length > photoLimits.bytes)
    throw new Problem('too-large', photoProblems.tooLarge, { limitBytes: photoLimits.bytes })
  const refusal = refusals[sniffImage(bytes)]
  if (refusal) throw new Problem('invalid-input', refusal)
  if (isAlsoAnotherFile(bytes)) throw new Problem('invalid-input', photoProblems.mixed)
}

const refusals = {
  jpeg: undefined,
  png: undefined,
  webp: undefined,
  heic: photoProblems.heic,
  'other-image': photoProblems.otherImage,
  'not-an-image': photoProblems.notAnImage,
} as const satisfies Record<ImageKind, unknown>

async function redrawn(
  bytes: Uint8Array,
): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  await refuseByHeader(bytes)
  const side = photoLimits.longestSide
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, chromaSubsampling: '4:2:0' })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw new Problem('invalid-input', photoProblems.damaged)
  }
}

/** Reads the size from the header alone, so that a picture of billions of pixels is never unpacked. */
async function refuseByHeader(bytes: Uint8Array): Promise<void> {
  const { default: sharp } = await import('sharp')
  const size = await sharp(bytes, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => undefined)
  if (!size?.width || !size.height) throw new Problem('invalid-input', photoProblems.damaged)
  if (size.width * size.height * (size.pages ?? 1) > photoLimits.pixels) {
    throw new Problem('too-large', photoProblems.tooManyPixels, { limitPixels: photoLimits.pixels })
  }
}

async function thumbnailOf(photo: Buffer): Promise<Buffer> {
  const side = photoLimits.thumbnailSide
  const { default: sharp } = await import('sharp')
  return sharp(photo).resize({ width: side, height: side, fit: 'cover' }).jpeg({ quality: 75 }).toBuffer()
}

/** `photos/ab/abcd….jpg`: an id that is not a hash names no file, so no path can be made from it. */
function fileOf(folder: string, photoId: string, size: PhotoSize): string {
  if (!/^[0-9a-f]{64}$/.test(photoId)) throw new Problem('not-found', photoProblems.notFound)
  const name = size === 'full' ? `${photoId}.jpg` : `${photoId}.small.jpg`
  return path.join(folder, 'photos', photoId.slice(0, 2), name)
}

/** Written beside its place and moved there when it is on disk, so that a file is whole or absent. */
async function keep(file: string, data: Buffer): Promise<void> {
  if (await isKept(file, data.length)) return
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeThrough(draft, data)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    if (['ENOSPC', 'EDQUOT'].includes(codeOf(error)))
      throw new Problem('storage-full', photoProblems.storageFull)
    throw error
  }
}

async function writeThrough(file: string, data: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(data)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isKept = (file: string, bytes: number): Promise<boolean> =>
  stat(file).then(
    (found) => found.size === bytes,
    () => false,
  )

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const queue = { last: Promise.resolve() }

/** One photo is unpacked at a time, so that many uploads at once cost no more memory than one. */
function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.last.then(work)
  queue.last = result.then(
    () => undefined,
    () => undefined,
  )
  return result
}
