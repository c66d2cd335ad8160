import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { houseProblems, Problem } from '../errors.ts'
import { photoProblems } from './photo-problems.ts'
import { removePhoto } from './store-photo.ts'

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const namesIn = (folder: string): string => path.join(folder, 'names')

/** Where the name of a photo lies; an id that is none names no file. */
export function nameFile(folder: string, photoId: string): string {
  if (!uuidShape.test(photoId)) throw new Problem('not-found', houseProblems.notFound)
  return path.join(namesIn(folder), photoId.slice(0, 2), photoId)
}

/** Gives stored bytes the id the phone chose; the same photo sent twice is one, another one under the same id is refused. */
export async function namePhoto(folder: string, photoId: string, content: string): Promise<void> {
  const file = nameFile(folder, photoId)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 })
  } catch {
    if ((await contentOfPhoto(folder, photoId)) !== content)
      throw new Problem('conflict', houseProblems.keyReused)
  }
}

/** Which stored bytes a photo's id stands for. */
export async function contentOfPhoto(folder: string, photoId: string): Promise<string> {
  try {
    return await readFile(nameFile(folder, photoId), 'utf8')
  } catch {
    throw new Problem('not-found', photoProblems.notFound)
  }
}

/** Removes a photo for good; its bytes too, unless somebody else sent the very same picture. Repeating it does nothing. */
export async function forgetPhoto(folder: string, photoId: string): Promise<void> {
  const content = await readFile(nameFile(folder, photoId), 'utf8').catch(() => undefined)
  if (content === undefined) return
  await rm(nameFile(folder, photoId), { force: true })
  if (!(await isNamed(folder, content))) await removePhoto(folder, content)
}

/** Whether any id still stands for these bytes. Walks all names: erasing is rare. */
async function isNamed(folder: string, content: string): Promise<boolean> {
  const files = await readdir(namesIn(folder), { recursive: true, withFileTypes: true })
  for (const file of files) {
    if (file.isFile() && (await readFile(path.join(file.parentPath, file.name), 'utf8')) === content)
      return true
  }
  return false
}
