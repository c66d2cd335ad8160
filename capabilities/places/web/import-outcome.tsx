import { useComma } from '#platform/web/use-comma.ts'
import { useSay } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { useWords } from '#platform/web/words.ts'
import { columnWords, importWords } from './import-words.ts'
import { changesNothing, type Outcome } from './use-import.ts'

const counts = ['added', 'renamed', 'moved', 'reshaped', 'unchanged', 'absent'] as const
const grouped = (count: number) => count.toLocaleString('zh-CN')

/** What an import changes or has changed, or the rows that keep it from doing anything. */
export function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(importWords)
  if (outcome.problemCount > 0) return <Problems outcome={outcome} />
  const shown = counts.filter((name) => outcome[name] > 0)
  return (
    <Card title={outcome.applied ? words.hasChanged : words.willChange}>
      <Stack>
        {changesNothing(outcome) ? <Notice tone="info">{words.nothingChanges}</Notice> : null}
        <Facts
          facts={[
            { name: words.rows, value: grouped(outcome.rows) },
            ...shown.map((name) => ({ name: words[name], value: grouped(outcome[name]) })),
          ]}
        />
        <Examples outcome={outcome} />
        <p className="soft small">{words.encoding(outcome.encoding.toUpperCase())}</p>
      </Stack>
    </Card>
  )
}

function Examples({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(importWords)
  const comma = useComma()
  const { added, renamed, moved, absent } = outcome.examples
  const lines = [
    { name: words.renamed, said: renamed.map(({ was, name }) => words.nameChange(was, name)) },
    { name: words.moved, said: moved.map(({ name }) => name) },
    { name: words.added, said: added.map(({ name }) => name) },
    { name: words.absent, said: absent.map(({ name }) => name) },
  ].filter(({ said }) => said.length > 0)
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{words.examples}</summary>
      <Facts facts={lines.map(({ name, said }) => ({ name, value: said.join(comma) }))} />
    </details>
  )
}

function Problems({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(importWords)
  const say = useSay()
  const columns = new Map(Object.entries(useWords(columnWords)))
  return (
    <Stack>
      <Notice tone="late">{words.problems(outcome.problemCount)}</Notice>
      <div className="import-problems">
        <Table
          caption={words.what}
          quietCaption
          items={outcome.problems.map((problem, at) => ({ ...problem, key: `${at} ${problem.row}` }))}
          idOf={(problem) => problem.key}
          columns={[
            { id: 'row', title: words.row, cell: (problem) => String(problem.row), number: true },
            {
              id: 'field',
              title: words.field,
              cell: (problem) => columns.get(problem.field) ?? problem.field,
            },
            { id: 'what', title: words.what, cell: (problem) => say(problem) },
          ]}
        />
      </div>
    </Stack>
  )
}
