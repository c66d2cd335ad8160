import { expect, test } from 'vitest'
import { roundSheet } from './round-workbook.ts'

const words = {
  results: '结果',
  seatList: '岗位',
  result: '评议结果',
  panelVotes: '评议团票数',
  residentVotes: '居民票数',
  noResult: '票太少，没有结果',
}

test('a round leaves as a table: shares as percent, hidden ones empty, posts in the order of the round', () => {
  const seat = {
    organisationId: 'b',
    organisationName: '海滨社区',
    panel: { n: 11, counts: [10, 1, 0, 0] },
    residents: { n: 9, counts: null },
    shares: [9_091, 909, 0, 0],
    result: 'good' as const,
  }
  const few = { ...seat, organisationId: 'a', organisationName: '建设社区', shares: null, result: null }
  const { titles, rows } = roundSheet([seat, few], words, ({ zh }) => zh)
  expect(titles).toEqual(['岗位', '评议结果', '好', '较好', '一般', '较差', '评议团票数', '居民票数'])
  expect([...rows]).toEqual([
    ['海滨社区', '好', { share: 0.9091 }, { share: 0.0909 }, { share: 0 }, { share: 0 }, 11, 9],
    ['建设社区', '票太少，没有结果', null, null, null, null, 11, 9],
  ])
})
