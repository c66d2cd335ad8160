import { expect, test } from 'vitest'
import { extraFilters, filterQuery, readFilter, savedFilters, wishOf } from './inbox-filter.ts'

const needsMe = readFilter(new URLSearchParams())

test('An address without a filter shows what needs me, the nearest deadline first', () => {
  expect(needsMe).toEqual({ saved: 'needsMe', kind: null, channel: null, place: null, search: '' })
  expect(wishOf(needsMe)).toEqual({ group: 'needsMe', order: 'dueFirst' })
  expect(filterQuery(needsMe, null).toString()).toBe('')
})

test('A filter written to the address is read back as it was', () => {
  for (const saved of savedFilters) {
    const filter = {
      saved,
      kind: 'hazard',
      channel: 'grid',
      place: { placeId: '440803006002', name: '海宁社区' },
      search: '楼道灯',
    } as const
    expect(readFilter(filterQuery(filter, 'some-case'))).toEqual(filter)
    expect(extraFilters(filter)).toBe(3)
  }
})

test('What somebody typed into the address by hand is never passed on unless it is a known word', () => {
  const filter = readFilter(new URLSearchParams('show=secret&kind=everything&from=fax'))
  expect(filter).toEqual(needsMe)
})
