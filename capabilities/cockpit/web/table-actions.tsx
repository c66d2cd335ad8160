import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { writeTable } from '#platform/text/write-table.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import { useWords } from '#platform/web/words.ts'
import { exportedRows, fileNameOf, plainCell } from './export-table.ts'
import type { ReadTable } from './read-table.ts'
import { useTableView } from './table-view.ts'
import { tableWords } from './table-words.ts'
import { useTableNames } from './use-table-names.ts'

/** Take the table away, or send somebody the link that opens it again. */
export function TableActions({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const names = useTableNames(table)
  const about = useAbout(table)
  const { view } = table
  const made = () => exportedRows(table, { words, ...names })
  const fileName = fileNameOf(table.name, view)
  const saveBook = () =>
    saveWorkbook(
      [
        { name: table.name, ...made() },
        { name: words.about, titles: [words.aboutWhat, words.aboutWhich], rows: about.rows },
      ],
      fileName,
    )
  const savePlain = () => {
    const { titles, rows } = made()
    const cells = rows.map((row) => row.map(plainCell))
    saveFile(tableFile(writeTable(titles, cells)), `${fileName}.csv`)
  }
  return (
    <Inline place="end">
      <Button tone="main" icon="download" onPress={() => void saveBook()}>
        {words.xlsx}
      </Button>
      <Button icon="download" onPress={savePlain}>
        {words.csv}
      </Button>
      <CopyLink link={about.link} />
      <Button tone="quiet" icon="print" onPress={() => window.print()}>
        {words.print}
      </Button>
    </Inline>
  )
}

/** The link that opens this table on any later day, and what a table that is taken away must say of itself. */
function useAbout(table: ReadTable) {
  const words = useWords(tableWords)
  const say = useSay()
  const { linkTo } = useTableView()
  const { sliceName, figureOf } = useTableNames(table)
  const { view, node, name, data } = table
  const under = view.under ?? view.today
  const fixed = { node, period: 'range', from: view.from, to: view.to, under }
  const link = `${window.location.origin}${linkTo('/cockpit/table', fixed)}`
  const figures = view.figures.flatMap((id) => figureOf(id) ?? [])
  const rows = [
    [words.aboutWhere, name],
    [words.aboutPeriod, words.fromTo(view.from, view.to)],
    ...(view.slice === null ? [] : [[words.aboutSlice, sliceName(view.slice)]]),
    [words.aboutUnder, under],
    [words.asOf, data.asOf],
    [words.aboutLink, link],
    ...figures.map((figure) => [say(figure.name), say(figure.meaning)]),
  ]
  return { link, rows }
}
