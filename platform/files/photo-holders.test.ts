import { expect, test } from 'vitest'
import { photosIn } from './photo-holders.ts'

test('photos are found wherever an entry names them, and nothing else is taken for one', () => {
  expect(photosIn({ photos: ['a', 'b'], text: 'c' })).toEqual(['a', 'b'])
  expect(photosIn({ photoId: 'a', alt: null })).toEqual(['a'])
  expect(photosIn({ scores: [{ points: 3, photos: ['a'] }, { photos: [] }, { photos: ['b'] }] })).toEqual([
    'a',
    'b',
  ])
  expect(photosIn({ photos: 3, photoCount: 2, numbers: ['a'], none: null })).toEqual([])
})
