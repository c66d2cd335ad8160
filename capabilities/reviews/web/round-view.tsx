import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { IssueLinks } from './issue-links.tsx'
import { RoundResults } from './round-results.tsx'
import { roundSheet } from './round-workbook.ts'
import { roundWords } from './round-words.ts'
import type { Round } from './shown.ts'
import './reviews.css'

/** One round: how it is judged, its links, and after the last day each post’s result. */
export function RoundView({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getRound, { roundId: params.roundId ?? '-' })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(round) => <Whole round={round} />}</Show>
}

function Whole({ round }: { readonly round: Round }) {
  const words = useWords(roundWords)
  const [isIssuing, setIssuing] = useState(false)
  const close = useAction(reviewsContract.closeRound, { onDone: () => showToast(words.closed) })
  return (
    <Page
      title={round.name}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/reviews?show=rounds">{words.back}</ButtonLink>
          <AbilityButton
            abilities={round.abilities}
            ability="issueBallotLinks"
            tone={isIssuing ? 'plain' : 'main'}
            icon="qr"
            onPress={() => setIssuing(true)}
          >
            {words.issue}
          </AbilityButton>
          <AbilityButton
            abilities={round.abilities}
            ability="closeRound"
            tone="main"
            busy={close.busy}
            onPress={() => void close.run({ roundId: round.roundId })}
          >
            {words.close}
          </AbilityButton>
        </>
      }
    >
      <Stack>
        <ProblemNotice problem={close.problem} />
        {isIssuing ? <IssueLinks round={round} onClose={() => setIssuing(false)} /> : null}
        {round.results === null ? (
          <Waiting round={round} />
        ) : (
          <Finished round={round} results={round.results} />
        )}
      </Stack>
    </Page>
  )
}

function Rules({ round }: { readonly round: Round }) {
  const words = useWords(roundWords)
  const sayDate = useSayDate()
  return (
    <Card title={words.facts}>
      <Facts
        facts={[
          { name: words.period, value: words.periodText(sayDate(round.from), sayDate(round.until)) },
          { name: words.weights, value: words.weightsText(round.panelWeight, 100 - round.panelWeight) },
          { name: words.needed, value: words.neededText(round.shareNeeded) },
          { name: words.issued, value: words.issuedText(round.issued.panel, round.issued.residents) },
        ]}
      />
    </Card>
  )
}

type FinishedProps = { readonly round: Round; readonly results: NonNullable<Round['results']> }

function Finished({ round, results }: FinishedProps) {
  const words = useWords(roundWords)
  const say = useSay()
  return (
    <>
      <PrintArea>
        <Stack>
          <Rules round={round} />
          <RoundResults results={results} />
        </Stack>
      </PrintArea>
      <Inline place="end">
        <Button
          icon="download"
          onPress={() => void saveWorkbook([roundSheet(results, words, say)], round.name)}
        >
          {words.excel}
        </Button>
        <Button icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      </Inline>
    </>
  )
}

function Waiting({ round }: { readonly round: Round }) {
  const words = useWords(roundWords)
  return (
    <Stack>
      <Rules round={round} />
      <Notice tone="info">{words.waiting}</Notice>
      <Card title={words.seatList}>
        <Rows>
          {round.seatNames.map((seat) => (
            <Row key={seat.organisationId} title={seat.organisationName} />
          ))}
        </Rows>
      </Card>
    </Stack>
  )
}
