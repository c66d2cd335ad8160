import type { ItemEvent, Sealed } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { type ItemKind, kindOf } from '../words.ts'
import type { ItemState } from './item-state.ts'
import { broken, requireStatus, step } from './step.ts'

export type Pictured = { readonly photoId: string; readonly alt: Sealed | null }

/** How many pictures an item may have. */
export const mostPhotos = 6

/** Refuses what has no place for a picture, too many, and the same twice. */
export function assertPictures(
  kind: ItemKind,
  before: readonly string[],
  added: readonly Pick<Pictured, 'photoId'>[],
): void {
  if (added.length === 0) return
  const all = [...before, ...added.map(({ photoId }) => photoId)]
  if (kindOf(kind).isPictured !== true) throw broken(exchangeProblems.noPhotosHere, 'photos')
  if (all.length > mostPhotos) throw broken(exchangeProblems.tooManyPhotos, 'photos')
  if (new Set(all).size < all.length) throw broken(exchangeProblems.photoTwice, 'photos')
}

/** Shows what is lent or broken, up to six pictures. */
export function addPhotos(state: ItemState, added: readonly Pictured[]): ItemEvent[] {
  requireStatus(state, ['waiting', 'open', 'claimed', 'lent'])
  assertPictures(state.kind, state.photos, added)
  return added.map((one) => step('exchange.photo-added.v1', one, state))
}

/** Takes a picture down for good. */
export function removePhoto(state: ItemState, photoId: string): ItemEvent[] {
  if (!state.photos.includes(photoId)) throw broken(exchangeProblems.noSuchPhoto)
  return [step('exchange.photo-removed.v1', { photoId }, state)]
}
