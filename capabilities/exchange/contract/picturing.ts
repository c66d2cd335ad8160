import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id } from '#platform/operations/fields.ts'
import { exchangeProblems as p } from '../problems.ts'
import { ItemStanding, PhotosGiven } from '../shapes.ts'

const sides = ['resident', 'staff', 'console'] as const

/** Photos of what is lent and of what is broken. */
export const picturingContract = contract({
  addItemPhotos: {
    method: 'POST',
    path: '/api/exchange/items/:itemId/photos',
    summary: 'Show what is lent or broken, up to six photos, each with what is on it in words',
    actors: sides,
    input: z.strictObject({ itemId: Id, photos: PhotosGiven }),
    output: ItemStanding,
    problems: [p.notInThisState, p.noPhotosHere, p.tooManyPhotos, p.photoTwice, p.personalNumber],
  },
  removeItemPhoto: {
    method: 'POST',
    path: '/api/exchange/items/:itemId/photos/:photoId/remove',
    summary: 'Take a photo down for good',
    actors: sides,
    input: z.strictObject({ itemId: Id, photoId: Id }),
    output: ItemStanding,
    problems: [p.noSuchPhoto],
  },
})
