import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract.ts'
import type { RegisterRow } from '../shapes.ts'
import { registerWords } from './register-words.ts'

type Told = {
  readonly id: string
  readonly title: string
  readonly of: (row: RegisterRow) => string | number
  readonly isNumber?: true
  /** In the workbook only. */
  readonly isFine?: true
}

/** Every column in the language of the page: the screen shows most, the workbook all. */
function useColumns(): readonly Told[] {
  const words = useWords(registerWords)
  const say = useSay()
  const comma = useComma()
  const spoken = (id: 'what' | 'why' | 'readBy' | 'until' | 'takeBack'): Told => ({
    id,
    title: words[id],
    of: (row) => say(row[id]),
  })
  const counted = (id: 'running' | 'past'): Told => ({
    id,
    title: words[id],
    of: (row) => row[id] ?? words.none,
    isNumber: true,
  })
  return [
    { id: 'occasion', title: words.occasion, of: ({ occasion }) => say(occasion) },
    { id: 'of', title: words.of, of: ({ of }) => words.ofNames(of) },
    spoken('what'),
    spoken('why'),
    spoken('readBy'),
    spoken('until'),
    spoken('takeBack'),
    // A hyphen that does not break: the column is narrow.
    { id: 'rules', title: words.rules, of: ({ rules }) => rules.join(comma).replaceAll('-', '\u2011') },
    counted('running'),
    counted('past'),
    { id: 'capability', title: words.capability, of: ({ capability }) => capability, isFine: true },
    { id: 'fields', title: words.fields, of: ({ fields }) => fields.join(comma), isFine: true },
    { id: 'prints', title: words.prints, of: ({ prints }) => prints.join(comma), isFine: true },
    { id: 'photos', title: words.photos, of: ({ hasPhotos }) => (hasPhotos ? words.yes : ''), isFine: true },
  ]
}

/** What the house keeps of people, as its own declarations say (个人信息处理清单). */
export function ProcessingRegister() {
  const words = useWords(registerWords)
  const columns = useColumns()
  const reading = useOperation(keepingContract.getRegister, {})
  const save = (rows: readonly RegisterRow[]) =>
    void saveWorkbook(
      [
        {
          name: words.title,
          titles: columns.map(({ title }) => title),
          rows: rows.map((row) => columns.map(({ of }) => of(row))),
        },
      ],
      words.title,
    )
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Show reading={reading}>
        {({ rows }) => (
          <>
            <Inline>
              <Button icon="download" onPress={() => save(rows)}>
                {words.save}
              </Button>
              <Button icon="print" onPress={() => print()}>
                {words.print}
              </Button>
            </Inline>
            <Table
              caption={words.title}
              quietCaption
              items={rows}
              idOf={({ noticeId }) => noticeId}
              columns={columns
                .filter(({ isFine }) => !isFine)
                .map(({ id, title, of, isNumber }) => ({
                  id,
                  title,
                  cell: of,
                  ...(isNumber && { number: true }),
                }))}
            />
          </>
        )}
      </Show>
    </Page>
  )
}
