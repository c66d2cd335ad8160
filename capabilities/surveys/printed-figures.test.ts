import { afterAll, beforeAll, expect, test } from 'vitest'
import { aGrid, firstDay, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { anyone, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveyFigures } from './figures.ts'
import { closeSurvey } from './operations/close-survey.ts'
import { getSurvey } from './operations/get-survey.ts'
import { getSurveyDesk } from './operations/get-survey-desk.ts'
import { tellResult } from './operations/tell-result.ts'
import { anOpenSurvey, knock, type SurveysHouse, surveysHouse } from './testing.ts'

let made: SurveysHouse
const grids: string[] = []
beforeAll(async () => {
  made = await surveysHouse()
  const { house } = made
  grids.push(made.gridId, made.otherGridId)
  for (let at = 3; at <= 36; at += 1) {
    const corner = [110.4 + (at % 6) * 0.02, 21.3 + Math.floor(at / 6) * 0.02] as const
    grids.push(await aGrid(house, { parentId: smallWorld.community, name: `第${at}网格`, at: corner }))
  }
})
afterAll(() => made.house.close())

async function figuresAt(node: string): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = made.house
  await foldFigures({ pool, trees, figures: surveyFigures })
  const today = dayOf(now())
  const asked = { figures: surveyFigures, tree: 'place', node, from: firstDay, to: today, today } as const
  const { values } = await writeTransaction(pool, (tx) => readFigures(tx, { ...asked, as: 'house' }))
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('surveys.', ''), value]))
}

test('402 questionnaires of 36 grid groups are counted at grid, community, street and county before the kitchen is built', async () => {
  const { house } = made
  const surveyId = await anOpenSurvey(made)
  const workers = await Promise.all(grids.map((placeId) => staffAt(house, { role: 'gridWorker', placeId })))
  // Twelve doors in a grid of the first six, eleven in the others: 6 × 12 + 30 × 11 = 402.
  const doors = grids.flatMap((gridId, grid) =>
    Array.from({ length: grid < 6 ? 12 : 11 }, (_, door) => ({ gridId, grid, room: String(101 + door) })),
  )
  expect(doors).toHaveLength(402)
  for (let from = 0; from < doors.length; from += 100) {
    const wave = doors.slice(from, from + 100).map(({ gridId, grid, room }, at) => {
      const choice = (from + at) % 3 === 0 ? 1 : 0
      const given = { answers: [[choice], [1], [], []], text: '' }
      return knock(made, { surveyId, gridId, building: '1栋', room, given }, workers[grid])
    })
    await Promise.all(wave)
  }
  const rather = { surveyId, gridId: grids[0] ?? '', building: '2栋', given: null }
  await knock(made, { ...rather, room: '101' }, workers[0])

  expect(await figuresAt(grids[0] ?? '')).toEqual({ answered: 12, declined: 1, open: 0 })
  expect(await figuresAt(grids[35] ?? '')).toMatchObject({ answered: 11, declined: 0 })
  for (const node of [smallWorld.community, smallWorld.street, smallWorld.county])
    expect(await figuresAt(node)).toEqual({ answered: 402, declined: 1, open: 1 })
  expect(await figuresAt(smallWorld.otherCommunity)).toMatchObject({ answered: 0 })

  const secretary = made.as(made.secretary)
  const { turnout, answered } = await secretary(getSurveyDesk, { surveyId })
  expect(answered).toBe(402)
  expect(turnout).toHaveLength(36)
  await secretary(closeSurvey, { surveyId })
  await secretary(tellResult, { surveyId, text: '三分之二的人家需要，建在文体路', became: null })
  const told = await made.as(anyone)(getSurvey, { surveyId })
  expect(told.results?.[0]).toMatchObject({
    answered: 402,
    choices: [
      { choice: 0, households: 268 },
      { choice: 1, households: 134 },
      { choice: 2, households: 0 },
    ],
  })
  expect(await figuresAt(smallWorld.county)).toMatchObject({ open: 0 })
})
