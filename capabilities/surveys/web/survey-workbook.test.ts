import { expect, test } from 'vitest'
import type { Desk } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import { surveySheets } from './survey-workbook.ts'

const results = [
  {
    answered: 8,
    choices: [
      { choice: 0, households: 6 },
      { choice: 1, households: 2 },
    ],
    middle: null,
  },
]
const desk: Desk = {
  ...{
    surveyId: 's',
    placeId: 'p',
    placeName: '海滨社区',
    title: '种不种花',
    why: '问问',
    after: '贴在这里',
  },
  ...{ status: 'open', opensOn: '2026-06-01', closesOn: '2026-06-10', questionCount: 1 },
  ...{ answered: 8, declined: 1, topic: null, versionOf: null, tellings: [], grids: [], abilities: [] },
  questions: [{ kind: 'one', words: '同意吗', why: '要多数同意', options: ['同意', '不同意'], range: null }],
  results,
  turnout: [
    { gridId: 'a', name: '第一网格', answered: 6, declined: 1, slips: 4, results },
    { gridId: 'b', name: '第二网格', answered: 2, declined: 0, slips: 0, results: null },
  ],
  said: [],
  wordsUntil: null,
}

test('a survey is exported whole and by grid; a grid of few says so instead of what they chose', () => {
  const [whole, grids, ...more] = surveySheets(desk, deskWords.zh)
  expect(whole?.rows).toEqual([
    ['同意吗', '同意', 6, { share: 0.75 }],
    ['同意吗', '不同意', 2, { share: 0.25 }],
  ])
  expect(grids?.titles.slice(4)).toEqual(['1. 同意', '1. 不同意'])
  expect(grids?.rows).toEqual([
    ['第一网格', 6, 1, 4, 6, 2],
    ['第二网格', 2, 0, 0, deskWords.zh.gridFew, deskWords.zh.gridFew],
  ])
  expect(more).toEqual([])
})
