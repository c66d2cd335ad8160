import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { exchangeContract } from '../contract.ts'
import { photoSubject } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import type { Pictured } from '../rules/picturing.ts'
import { assertPublic, broken } from '../rules/step.ts'
import { areElsewhere } from '../views/read-photos.ts'

type Given = InputOf<typeof exchangeContract.addItemPhotos>['photos']

export type SealedPhotos = {
  readonly photos: readonly Pictured[]
  readonly rows: readonly SecretRow[]
  /** Whether another item shows one of them already. */
  readonly isElsewhere: boolean
}

type Asked = { readonly itemId: string; readonly photos: Given }

/** Seals what is said of each photo under a key of its own, so that it goes with the photo. */
export async function sealPhotos({ itemId, photos }: Asked, { house }: Call): Promise<SealedPhotos> {
  if (photos.length === 0) return { photos: [], rows: [], isElsewhere: false }
  const ids = photos.map(({ photoId }) => photoId)
  const isElsewhere = await houseReadTransaction(house.pool, (tx) => areElsewhere(tx, itemId, ids))
  const sealed = photos.map(({ photoId, alt }) => {
    if (alt === '') return { photo: { photoId, alt: null }, rows: [] }
    const sealing = house.vault.sealFor(photoSubject(photoId))
    const words = { id: house.newId(), field: 'exchange.alt', class: 'content', value: alt } as const
    return { photo: { photoId, alt: sealing.seal(words) }, rows: sealing.rows }
  })
  return {
    photos: sealed.map(({ photo }) => photo),
    rows: sealed.flatMap(({ rows }) => rows),
    isElsewhere,
  }
}

/** Refuses words about a photo that name somebody by number, and a photo of another item. */
export function assertPhotos(given: Given, { isElsewhere }: SealedPhotos): void {
  for (const { alt } of given) assertPublic(alt, 'photos')
  if (isElsewhere) throw broken(exchangeProblems.photoTwice, 'photos')
}
