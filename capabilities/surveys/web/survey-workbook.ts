import type { WorkbookSheet } from '#platform/documents/write-workbook.ts'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import type { Desk, Question } from './answer-draft.ts'
import { choiceName } from './result-bars.tsx'

type Titles = Readonly<
  Record<
    | 'sheetWhole'
    | 'sheetGrids'
    | 'sheetSaid'
    | 'question'
    | 'choice'
    | 'householdsTitle'
    | 'share'
    | 'grid'
    | 'answered'
    | 'declined'
    | 'slipsOut'
    | 'gridFew',
    string
  >
>

/** A survey as a workbook: the whole, the grids, and the words, as the desk shows them. */
export function surveySheets(desk: Desk, words: Titles): WorkbookSheet[] {
  const { questions, results } = desk
  const lines = questions.flatMap((question, at) => lineOf(question, results[at]))
  const choices = questions.flatMap((question, at) =>
    (results[at]?.choices ?? []).map(({ choice }) => ({
      at,
      choice,
      title: `${at + 1}. ${choiceName(question, choice)}`,
    })),
  )
  return [
    {
      name: words.sheetWhole,
      titles: [words.question, words.choice, words.householdsTitle, words.share],
      rows: lines,
    },
    {
      name: words.sheetGrids,
      titles: [
        words.grid,
        words.answered,
        words.declined,
        words.slipsOut,
        ...choices.map(({ title }) => title),
      ],
      rows: desk.turnout.map((grid) => [
        grid.name ?? '',
        grid.answered,
        grid.declined,
        grid.slips,
        ...choices.map(
          ({ at, choice }) =>
            grid.results?.[at]?.choices.find((one) => one.choice === choice)?.households ?? words.gridFew,
        ),
      ]),
    },
    ...(desk.said.length > 0
      ? [{ name: words.sheetSaid, titles: [words.sheetSaid], rows: desk.said.map((said) => [said]) }]
      : []),
  ]
}

const lineOf = (question: Question, result: Desk['results'][number] | undefined) =>
  (result?.choices ?? []).map(({ choice, households }) => [
    question.words,
    choiceName(question, choice),
    households ?? 0,
    result && result.answered > 0 ? { share: (households ?? 0) / result.answered } : null,
  ])

export const saveSurvey = (desk: Desk, words: Titles): Promise<void> =>
  saveWorkbook(surveySheets(desk, words), desk.title)
