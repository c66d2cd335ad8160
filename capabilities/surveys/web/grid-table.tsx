import { Card } from '#platform/web/parts/layout.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Desk, Question } from './answer-draft.ts'
import { deskWords } from './desk-words.ts'
import { choiceName, sayShare } from './result-bars.tsx'

type Turnout = Desk['turnout'][number]

/** How each grid answered, in the order of the grids; below five answers only how many. */
export function GridTable({ desk }: { readonly desk: Desk }) {
  const words = useWords(deskWords)
  const first = desk.questions.findIndex(({ kind }) => kind === 'one')
  const question = desk.questions[first]
  const columns: readonly Column<Turnout>[] = [
    { id: 'grid', title: words.grid, cell: (it) => it.name ?? '' },
    { id: 'answered', title: words.answered, number: true, cell: (it) => it.answered },
    { id: 'declined', title: words.declined, number: true, cell: (it) => it.declined },
    { id: 'slips', title: words.slipsOut, number: true, cell: (it) => it.slips },
    ...(question === undefined
      ? []
      : [
          {
            id: 'first',
            title: question.words,
            cell: (it: Turnout) => topChoice(question, it.results?.[first] ?? null) ?? words.gridFew,
          },
        ]),
  ]
  return (
    <Card title={words.byGrid}>
      <p className="soft small">{words.nobodyRanked}</p>
      {desk.turnout.length === 0 ? (
        <p className="soft">{words.noAnswers}</p>
      ) : (
        <Table
          caption={words.byGrid}
          quietCaption
          columns={columns}
          items={desk.turnout}
          idOf={(it) => it.gridId}
        />
      )}
    </Card>
  )
}

/** The first question's most frequent choice in a grid, with its share. */
function topChoice(question: Question, result: Desk['results'][number] | null): string | null {
  if (result === null) return null
  const [top] = result.choices.toSorted((one, other) => (other.households ?? 0) - (one.households ?? 0))
  if (!top?.households) return null
  return `${choiceName(question, top.choice)} ${sayShare(top.households, result.answered)}`
}
