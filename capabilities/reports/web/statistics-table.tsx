import type { OutputOf } from '#platform/operations/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import type { Mapping } from './filling.ts'
import { statisticsWords } from './statistics-words.ts'
import { useScope } from './use-scope.ts'

type Filled = OutputOf<typeof reportsContract.readStatistics>
type Row = Filled['rows'][number]

/** A statistics form filled for everything below one's own place. */
export function StatisticsTable(props: {
  readonly mapping: Mapping
  readonly from: string
  readonly to: string
}) {
  const words = useWords(statisticsWords)
  const scope = useScope()
  const { mapping, from, to } = props
  const { statisticsId, name, basis, columns } = mapping
  const reading = useOperation(
    reportsContract.readStatistics,
    { statisticsId, tree: scope?.tree ?? 'place', node: scope?.node ?? 'none', from, to },
    { enabled: scope !== undefined && from !== '' && to !== '' },
  )
  const save = (filled: Filled) => {
    const rows = filled.rows.map((row) => [row.name, ...row.values])
    saveFile(tableFile(writeTable([words.where, ...filled.columns], rows)), `${name}.csv`)
  }
  const saveMapping = () =>
    saveFile(
      new Blob([JSON.stringify({ name, basis, columns }, null, 2)], { type: 'application/json' }),
      `${name}.json`,
    )
  return (
    <Show reading={reading}>
      {(filled) => (
        <Stack>
          <Inline place="end">
            <Button onPress={saveMapping}>{words.downloadMapping}</Button>
            <Button icon="download" onPress={() => save(filled)}>
              {words.takeOut}
            </Button>
          </Inline>
          <Table
            caption={name}
            columns={columnsOf(filled, words.where)}
            items={filled.rows}
            idOf={({ nodeId }) => nodeId}
          />
        </Stack>
      )}
    </Show>
  )
}

const columnsOf = ({ columns }: Filled, where: string): readonly Column<Row>[] => [
  { id: 'where', title: where, cell: ({ name }) => name },
  ...columns.map(
    (title, at): Column<Row> => ({ id: title, title, number: true, cell: ({ values }) => values[at] ?? '—' }),
  ),
]
