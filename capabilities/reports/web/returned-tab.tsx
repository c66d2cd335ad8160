import type { OutputOf } from '#platform/operations/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { reportWords } from './report-words.ts'

type Item = OutputOf<typeof reportsContract.listReturned>['items'][number]

function useColumns(): readonly Column<Item>[] {
  const words = useWords(reportWords)
  const unit = (item: Item) => (item.unit === null ? '' : `（${item.unit}）`)
  return [
    {
      id: 'item',
      title: words.item,
      cell: (item) => `${item.name}${unit(item)}`,
      sortBy: ({ name }) => name,
    },
    { id: 'about', title: words.about, cell: ({ nodeName }) => nodeName, sortBy: ({ nodeName }) => nodeName },
    { id: 'value', title: words.value, number: true, cell: ({ value }) => value ?? '' },
    { id: 'owner', title: words.owner, cell: ({ ownerName }) => ownerName },
    { id: 'on', title: words.givenOn, cell: ({ givenOn }) => givenOn, sortBy: ({ givenOn }) => givenOn },
    { id: 'until', title: words.goodUntil, cell: ({ goodUntil }) => goodUntil ?? words.always },
    { id: 'uses', title: words.uses, number: true, cell: ({ uses }) => words.timesUsed(uses) },
    { id: 'last', title: words.lastUsed, cell: ({ lastUsedOn }) => lastUsedOn ?? '' },
  ]
}

/** The rows one gave, each with the forms it went into; they can be taken out. */
export function ReturnedTab() {
  const words = useWords(reportWords)
  const columns = useColumns()
  const reading = useOperation(reportsContract.listReturned, {})
  const made = (items: readonly Item[]) => ({
    titles: columns.map(({ title }) => title),
    rows: items.map((item) => columns.map(({ cell }) => String(cell(item) ?? ''))),
  })
  const saveTable = (items: readonly Item[]) => {
    const { titles, rows } = made(items)
    saveFile(tableFile(writeTable(titles, rows)), `${words.tabReturned}.csv`)
  }
  const saveBook = (items: readonly Item[]) =>
    saveWorkbook([{ name: words.tabReturned, ...made(items) }], words.tabReturned)
  return (
    <Show reading={reading}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="download" title={words.noReturned} note={words.noReturnedNote} />
        ) : (
          <Stack>
            <Inline place="end">
              <Button icon="download" onPress={() => void saveBook(items)}>
                {words.takeOutBook}
              </Button>
              <Button icon="download" onPress={() => saveTable(items)}>
                {words.takeOut}
              </Button>
            </Inline>
            <Table
              caption={words.tabReturned}
              quietCaption
              columns={columns}
              items={items}
              idOf={({ name, nodeName }) => `${name} ${nodeName}`}
            />
          </Stack>
        )
      }
    </Show>
  )
}
