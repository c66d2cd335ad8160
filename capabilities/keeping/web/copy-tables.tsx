import { useSay } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import type { Cell, CopyTable } from '../shapes.ts'
import { isPhotos } from './copy-files.ts'
import { copyWords } from './copy-words.ts'

type Term = CopyTable['terms'][number]

/** One value, as people read it. */
function Said({ cell, as }: { readonly cell: Cell; readonly as: Term['as'] }) {
  const say = useSay()
  if (cell === null || typeof cell === 'number') return <>{cell}</>
  if (isPhotos(cell)) return <PhotoStrip photoIds={cell} />
  if (typeof cell !== 'string') return <>{say(cell)}</>
  if (as === 'day') return <DayText day={cell} />
  return as === 'moment' ? <Moment at={cell} /> : <span className="told">{cell}</span>
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '' || (isPhotos(cell) && cell.length === 0)

/** One table of the copy, row by row, so that it reads on a phone and on paper alike. */
export function CopiedTable({ table }: { readonly table: CopyTable }) {
  const words = useWords(copyWords)
  const colon = useColon()
  const say = useSay()
  const { title, terms, rows, until } = table
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }))
  const factsOf = (row: CopyTable['rows'][number]) =>
    terms.flatMap((term) => {
      const cell = row[term.termId] ?? null
      return isEmpty(cell) ? [] : { name: say(term), value: <Said cell={cell} as={term.as} /> }
    })
  return (
    <Card title={say(title)}>
      <Stack>
        {numbered.map(({ row, number }) => (
          <section key={number} aria-label={words.row(number)}>
            {rows.length > 1 ? <p className="soft small">{words.row(number)}</p> : null}
            <Facts facts={factsOf(row)} />
          </section>
        ))}
        <p className="soft small">
          {words.until}
          {colon}
          {say(until)}
        </p>
      </Stack>
    </Card>
  )
}
