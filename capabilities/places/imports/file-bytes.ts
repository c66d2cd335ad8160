import { unpackFile } from '#platform/documents/unpack-file.ts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Problem } from '#platform/errors.ts'
import { placesProblems } from '../problems.ts'

const dataSets = path.resolve(import.meta.dirname, '..', '..', '..', 'data-sets')

const shippedFiles = {
  divisions: 'divisions/cn-divisions-gd-gz-luanping-yanping-2023.csv.gz',
  counties: 'boundaries/counties-gd-gz-luanping-yanping.geojson',
  prefectures: 'boundaries/prefectures-gd-gz.geojson',
} as const

/** A file as it was uploaded (base64, plain or gzip), or the name of one that comes with the product. */
export type GivenFile = {
  readonly file?: string | undefined
  readonly shipped?: keyof typeof shippedFiles | undefined
}

/** The bytes of what is to be imported; a packed file that swells beyond reason is refused. */
export async function fileBytes({ file, shipped }: GivenFile): Promise<Buffer> {
  if (file !== undefined) return unpackFile(Buffer.from(file, 'base64'), placesProblems.unreadable)
  if (shipped !== undefined)
    return unpackFile(await readFile(path.join(dataSets, shippedFiles[shipped])), placesProblems.unreadable)
  throw new Problem('invalid-input', placesProblems.unreadable)
}
