import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import { pointNames } from './point-names.ts'
import { statementWords } from './statement-words.ts'
import './points.css'

type Statement = OutputOf<typeof ownContract.getMyStatement>
type Line = Statement['lines'][number]

/** Every posting of one's own account, to read, to take away and to print. */
export function ResidentStatement() {
  const words = useWords(statementWords)
  return (
    <>
      <TopBar title={words.title} back="/points" />
      <NeedsBooklet>{({ receipt }) => <OwnStatement receipt={receipt} />}</NeedsBooklet>
    </>
  )
}

function OwnStatement({ receipt }: { readonly receipt: string }) {
  const words = useWords(statementWords)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const span = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
  const { data, problem, again } = useOperation(ownContract.getMyStatement, span, { receipt, keep: true })
  if (problem?.code === 'not-found')
    return (
      <Page title={words.title}>
        <EmptyState
          icon="star"
          title={words.noAccount}
          action={<ButtonLink href="/points">{words.toPoints}</ButtonLink>}
        />
      </Page>
    )
  return (
    <Page title={words.title} lead={data ? words.lead(data.placeName) : undefined}>
      <Stack>
        <div className="no-print">
          <Columns least="10rem">
            <Field label={words.from} optional>
              <DateInput value={from} onChange={setFrom} />
            </Field>
            <Field label={words.to} optional>
              <DateInput value={to} onChange={setTo} />
            </Field>
          </Columns>
        </div>
        {problem ? <ErrorState problem={problem} onRetry={again} /> : null}
        {data ? <Lines statement={data} /> : problem ? null : <Skeleton lines={4} block />}
      </Stack>
    </Page>
  )
}

function useLineWords() {
  const words = useWords(statementWords)
  const names = useWords(pointNames)
  return (line: Line): string =>
    [names.whats(line.what), line.name, line.isReversed ? words.reversed : ''].filter(Boolean).join(' · ')
}

function Lines({ statement }: { readonly statement: Statement }) {
  const words = useWords(statementWords)
  const names = useWords(pointNames)
  const say = useLineWords()
  if (statement.lines.length === 0) return <EmptyState icon="list" title={words.none} note={words.noneNote} />
  const what = (line: Line) => (
    <>
      {say(line)}
      <br />
      <span className="soft small figures">{names.number(line.number)}</span>
    </>
  )
  const columns: readonly Column<Line>[] = [
    {
      id: 'on',
      title: words.day,
      cell: (it) => (
        <span className="points-on-one-line">
          <DayText day={it.on} />
        </span>
      ),
    },
    { id: 'what', title: words.what, cell: what },
    { id: 'points', title: words.points, number: true, cell: (it) => names.signedNumber(it.points) },
    { id: 'balance', title: words.balance, number: true, cell: (it) => it.balance },
  ]
  return (
    <>
      <TakeAway statement={statement} />
      <Table
        caption={words.title}
        quietCaption
        columns={columns}
        items={statement.lines}
        idOf={(it) => it.postingId}
      />
    </>
  )
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function TakeAway({ statement }: { readonly statement: Statement }) {
  const words = useWords(statementWords)
  const say = useLineWords()
  const titles = [words.day, words.number, words.what, words.points, words.balance]
  const rows = statement.lines.map((line) => [line.on, line.number, say(line), line.points, line.balance])
  const saveBook = async () => {
    const { writeWorkbook } = await import('#platform/documents/write-workbook.ts')
    const bytes = writeWorkbook([{ name: words.fileName, titles, rows }])
    saveFile(new Blob([Uint8Array.from(bytes)], { type: xlsxType }), `${words.fileName}.xlsx`)
  }
  return (
    <div className="no-print">
      <Inline>
        <Button icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
        <Button icon="download" onPress={() => void saveBook()}>
          {words.xlsx}
        </Button>
        <Button
          icon="download"
          onPress={() => saveFile(tableFile(writeTable(titles, rows)), `${words.fileName}.csv`)}
        >
          {words.csv}
        </Button>
      </Inline>
    </div>
  )
}
