import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { saveFile, tableFile } from '#platform/web/save-file.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import './assessment.css'
import { FreezeTag } from './assessment-home.tsx'
import { BandView } from './band-view.tsx'
import { FunnelPlot } from './funnel-plot.tsx'
import { JudgingView } from './judging-view.tsx'
import { periodWords } from './period-words.ts'
import { ProofView } from './proof-view.tsx'
import { useSayAssessment } from './say-assessment.ts'
import { SignsView } from './signs-view.tsx'

type Period = OutputOf<typeof assessmentContract.getPeriod>
type TabName = 'bands' | 'funnel' | 'judging' | 'signs' | 'proof'

/** One period of a scorecard: bands, spread, appeals, signs, proof. */
export function PeriodScreen({ params }: ScreenProps) {
  const reading = useOperation(
    assessmentContract.getPeriod,
    { periodId: params.periodId ?? '' },
    { keep: true },
  )
  return <Show reading={reading}>{(period) => <PeriodPage period={period} />}</Show>
}

function PeriodPage({ period }: { readonly period: Period }) {
  const words = useWords(periodWords)
  const { span } = useSayAssessment()
  const [tab, setTab] = useState<TabName>('bands')
  const tabs = [
    { id: 'bands', label: words.tabBands },
    { id: 'funnel', label: words.tabFunnel },
    { id: 'judging', label: words.tabJudging, ...(period.waiting > 0 && { count: period.waiting }) },
    ...(period.abilities.includes('listSigns') ? [{ id: 'signs', label: words.tabSigns } as const] : []),
    { id: 'proof', label: words.tabProof },
  ] as const
  return (
    <Page title={`${span(period)} · ${period.name}`} width="wide" actions={<Actions period={period} />}>
      <Stack>
        <Inline>
          <FreezeTag period={period} />
        </Inline>
        <Tabs label={words.tabs} tabs={tabs} chosen={tab} onChoose={setTab}>
          <Stack>
            <TabView period={period} tab={tab} />
          </Stack>
        </Tabs>
      </Stack>
    </Page>
  )
}

function TabView({ period, tab }: { readonly period: Period; readonly tab: TabName }) {
  const { periodId } = period
  switch (tab) {
    case 'bands':
      return (
        <BandView
          groups={period.groups}
          units={period.results}
          hrefOf={(unitId) => `/desk/assessment/periods/${periodId}/units/${unitId}`}
        />
      )
    case 'funnel':
      return <FunnelPlot period={period} />
    case 'judging':
      return <JudgingView period={period} />
    case 'signs':
      return <SignsView periodId={periodId} />
    case 'proof':
      return <ProofView period={period} />
  }
}

function Actions({ period }: { readonly period: Period }) {
  const words = useWords(periodWords)
  const { words: common } = useSayAssessment()
  const [isFreezing, setFreezing] = useState(false)
  const save = useTable(period)
  return (
    <>
      <ButtonLink href="/desk/assessment" tone="quiet" icon="back">
        {common.back}
      </ButtonLink>
      <Button icon="print" tone="quiet" onPress={() => window.print()}>
        {common.print}
      </Button>
      <Button icon="download" tone="quiet" onPress={save}>
        {common.export}
      </Button>
      <AbilityButton
        abilities={period.abilities}
        ability="freezePeriod"
        tone="main"
        icon="lock"
        onPress={() => setFreezing(true)}
      >
        {words.freeze}
      </AbilityButton>
      {isFreezing ? <FreezeDialog periodId={period.periodId} onClose={() => setFreezing(false)} /> : null}
    </>
  )
}

/** Units in the order of the tree, for a spreadsheet. */
function useTable({ results, name, from }: Period): () => void {
  const words = useWords(periodWords)
  const { band } = useSayAssessment()
  const titles = [words.unit, words.band, words.total, words.low, words.high]
  return () => {
    const rows = results.map((unit) => [unit.name, band(unit.band), unit.total, unit.low, unit.high])
    saveFile(tableFile(writeTable(titles, rows)), `${name}-${from}.csv`)
  }
}

function FreezeDialog({ periodId, onClose }: { readonly periodId: string; readonly onClose: () => void }) {
  const words = useWords(periodWords)
  const { words: common } = useSayAssessment()
  const freeze = useAction(assessmentContract.freezePeriod, {
    onDone: () => {
      showToast(words.freezeDone)
      onClose()
    },
  })
  return (
    <Dialog
      open
      title={words.freeze}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button tone="main" icon="lock" busy={freeze.busy} onPress={() => freeze.run({ periodId })}>
            {words.freeze}
          </Button>
        </>
      }
    >
      <p>{words.freezeNote}</p>
      <ProblemNotice problem={freeze.problem} />
    </Dialog>
  )
}
