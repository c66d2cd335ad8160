import type { OutputOf } from '#platform/operations/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
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

/** A column with what it says in a file, where a day is a date and not “yesterday”. */
type Told = Column<Item> & { readonly inFile: (item: Item) => string | number }

const told = (column: Omit<Told, 'cell'>): Told => ({ ...column, cell: column.inFile })

const dayOrNothing = (day: string | null, nothing = '') => (day === null ? nothing : <DayText day={day} />)

function useColumns(): readonly Told[] {
  const words = useWords(reportWords)
  const unit = (item: Item) => (item.unit === null ? '' : `（${item.unit}）`)
  return [
    told({
      id: 'item',
      title: words.item,
      inFile: (item) => `${item.name}${unit(item)}`,
      sortBy: ({ name }) => name,
    }),
    told({
      id: 'about',
      title: words.about,
      inFile: ({ nodeName }) => nodeName,
      sortBy: ({ nodeName }) => nodeName,
    }),
    told({ id: 'value', title: words.value, number: true, inFile: ({ value }) => value ?? '' }),
    told({ id: 'owner', title: words.owner, inFile: ({ ownerName }) => ownerName }),
    {
      id: 'on',
      title: words.givenOn,
      inFile: ({ givenOn }) => givenOn,
      cell: ({ givenOn }) => dayOrNothing(givenOn),
      sortBy: ({ givenOn }) => givenOn,
    },
    {
      id: 'until',
      title: words.goodUntil,
      inFile: ({ goodUntil }) => goodUntil ?? words.always,
      cell: ({ goodUntil }) => dayOrNothing(goodUntil, words.always),
    },
    told({ id: 'uses', title: words.uses, number: true, inFile: ({ uses }) => words.timesUsed(uses) }),
    {
      id: 'last',
      title: words.lastUsed,
      inFile: ({ lastUsedOn }) => lastUsedOn ?? '',
      cell: ({ lastUsedOn }) => dayOrNothing(lastUsedOn),
    },
  ]
}

/** The rows one gave, each with the forms it went into; they can be taken out. */
export function ReturnedTab() {
  const words = useWords(reportWords)
  const columns = useColumns()
  const reading = useOperation(reportsContract.listReturned, {})
  const made = (items: readonly Item[]) => ({
    titles: columns.map(({ title }) => title),
    rows: items.map((item) => columns.map(({ inFile }) => String(inFile(item)))),
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
