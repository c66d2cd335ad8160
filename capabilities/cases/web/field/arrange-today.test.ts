import { describe, expect, test } from 'vitest'
import { byDistance, groupsOf, metresBetween } from './arrange-today.ts'

const item = (caseId: string, dueAt: string | null, isOverdue = false) => ({ caseId, dueAt, isOverdue })

describe('the list of today', () => {
  test('is grouped by time: overdue, due today, later, without a date', () => {
    const groups = groupsOf(
      [
        item('late', '2026-01-04T09:00:00.000Z', true),
        item('evening', '2026-01-05T15:00:00.000Z'),
        item('after midnight', '2026-01-05T16:30:00.000Z'),
        item('whenever', null),
      ],
      '2026-01-05',
    )
    expect(groups.map(({ group, items }) => [group, items.map((one) => one.caseId)])).toEqual([
      ['overdue', ['late']],
      ['dueToday', ['evening']],
      ['later', ['after midnight']],
      ['noDue', ['whenever']],
    ])
  })

  test('by distance, the nearest comes first and what has no point last', () => {
    const here = { longitude: 110.4, latitude: 21.2 }
    const cases = [
      { id: 'nowhere', point: null },
      { id: 'far', point: { longitude: 110.42, latitude: 21.2 } },
      { id: 'near', point: { longitude: 110.401, latitude: 21.2 } },
    ]
    expect(byDistance(cases, here).map(({ id }) => id)).toEqual(['near', 'far', 'nowhere'])
    expect(metresBetween(here, { longitude: 110.401, latitude: 21.2 })).toBe(100)
  })
})
