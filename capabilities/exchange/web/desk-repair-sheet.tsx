import { useColon } from '#platform/web/use-colon.ts'
import { useComma } from '#platform/web/use-comma.ts'
import './repair-sheet.css'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { saveDocument } from '#platform/web/save-document.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { sheetContract } from '#capabilities/exchange/contract/sheet.ts'
import { emptyLines, sheetWords } from '../sheet-words.ts'
import { bringOf, skillNameOf } from '../words.ts'

type Sheet = OutputOf<typeof sheetContract.getRepairSheet>
type Trade = Sheet['trades'][number]

const useSheetWords = () => sheetWords[useLanguage()]

/** A repair day on one sheet of paper, or as PDF. */
export function DeskRepairSheet({ params }: ScreenProps) {
  const words = useSheetWords()
  const language = useLanguage()
  const repairDayId = params.repairDayId ?? '-'
  const reading = useOperation(sheetContract.getRepairSheet, { repairDayId })
  const pdf = useAction(sheetContract.writeRepairSheet, { quiet: true, onDone: saveDocument })
  return (
    <Page
      title={words.title}
      width="wide"
      actions={
        <ButtonLink href="/desk/exchange/team" icon="back">
          {words.back}
        </ButtonLink>
      }
    >
      <Show reading={reading}>
        {(sheet) => (
          <Stack>
            <div className="no-print">
              <Inline>
                <Button tone="main" icon="print" onPress={() => print()}>
                  {words.print}
                </Button>
                <Button
                  icon="download"
                  busy={pdf.busy}
                  onPress={() => void pdf.run({ repairDayId, language })}
                >
                  {words.pdf}
                </Button>
              </Inline>
            </div>
            <ProblemNotice problem={pdf.problem} />
            <PrintArea whole>
              <Paper sheet={sheet} />
            </PrintArea>
          </Stack>
        )}
      </Show>
    </Page>
  )
}

function Paper({ sheet }: { readonly sheet: Sheet }) {
  const words = useSheetWords()
  const colon = useColon()
  return (
    <article className="repair-sheet">
      <h2>
        {sheet.placeName} {words.title}
      </h2>
      <p>
        {words.when}
        {colon}
        <DayText day={sheet.on} /> {sheet.from}–{sheet.to} · {words.where}
        {colon}
        {sheet.where}
      </p>
      <p className="soft small">{words.lead}</p>
      {sheet.trades.length === 0 ? <p>{words.nothing}</p> : null}
      {sheet.trades.map((trade) => (
        <TradePart key={trade.trade ?? 'any'} part={trade} />
      ))}
      <section className="repair-part">
        <h3>{words.onTheDay}</h3>
        <table className="repair-table">
          <Head titles={words.onTheDayHeads} />
          <tbody>
            {Array.from({ length: emptyLines }, (_, at) => `line-${at}`).map((line) => (
              <tr key={line} className="repair-empty">
                {words.onTheDayHeads.map((title) => (
                  <td key={title} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  )
}

function TradePart({ part: { trade, technicians, repairs } }: { readonly part: Trade }) {
  const words = useSheetWords()
  const comma = useComma()
  const colon = useColon()
  const say = useSay()
  return (
    <section className="repair-part">
      <h3>{trade === null ? words.anyTrade : say(skillNameOf(trade))}</h3>
      {trade === null ? null : (
        <p>
          {words.comes}
          {colon}
          {technicians.join(comma) || words.nobody}
          <br />
          {words.bring}
          {colon}
          {say(bringOf[trade])}
        </p>
      )}
      {repairs.length === 0 ? null : (
        <table className="repair-table">
          <Head titles={words.heads} />
          <tbody>
            {repairs.map(({ itemId, at, title, technician, isTaken }) => (
              <tr key={itemId}>
                <td className="figures">{at}</td>
                <td>{title}</td>
                <td>{technician === null ? '' : `${technician}${isTaken ? '' : words.proposed}`}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Head = ({ titles }: { readonly titles: readonly string[] }) => (
  <thead>
    <tr>
      {titles.map((title) => (
        <th key={title} scope="col">
          {title}
        </th>
      ))}
    </tr>
  </thead>
)
