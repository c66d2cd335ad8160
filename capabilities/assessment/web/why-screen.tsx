import { useState } from 'react'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { partsOf } from '../parts.ts'
import './assessment.css'
import { FreezeTag } from './assessment-home.tsx'
import { LaggingTag } from './band-view.tsx'
import { GainCard } from './gain-card.tsx'
import { PeersPlot } from './peers-plot.tsx'
import { PlanLiftDialog } from './plan-lift-dialog.tsx'
import { bandTones, sayPoints, useSayAssessment } from './say-assessment.ts'
import type { UnitResult } from './unit-result.ts'
import { UnitMatters } from './unit-matters.tsx'
import { WhyPart } from './why-part.tsx'
import { whyWords } from './why-words.ts'

/** Why a unit has this score, and what would lift it most. */
export function WhyScreen({ params }: ScreenProps) {
  const { periodId = '', unitId = '' } = params
  const reading = useOperation(assessmentContract.getUnitResult, { periodId, unitId }, { keep: true })
  return <Show reading={reading}>{(why) => <WhyPage why={why} />}</Show>
}

type Props = { readonly why: UnitResult }

function WhyPage({ why }: Props) {
  const words = useWords(whyWords)
  const { words: common, span } = useSayAssessment()
  const { result, definition } = why
  return (
    <Page
      title={`${result.name} · ${common.why}`}
      lead={`${span(why)} · ${why.name}`}
      width="wide"
      actions={<Actions why={why} />}
    >
      <Stack gap="loose">
        <Score why={why} />
        <Gains why={why} />
        <Card title={words.peersTitle}>
          <PeersPlot why={why} />
        </Card>
        <Card title={words.partsTitle}>
          {partsOf(definition).map((part) => (
            <WhyPart key={part.partId} part={part} why={why} />
          ))}
        </Card>
        <UnitMatters why={why} />
      </Stack>
    </Page>
  )
}

function Actions({ why }: Props) {
  const words = useWords(whyWords)
  const { words: common } = useSayAssessment()
  const [isPlanning, setPlanning] = useState(false)
  return (
    <>
      <ButtonLink href={`/desk/assessment/periods/${why.periodId}`} tone="quiet" icon="back">
        {words.backToPeriod}
      </ButtonLink>
      <Button icon="print" tone="quiet" onPress={() => window.print()}>
        {common.print}
      </Button>
      {why.lift ? (
        <ButtonLink href={`/desk/assessment/lifts/${why.lift.liftId}`} icon="star">
          {words.lift}
        </ButtonLink>
      ) : null}
      <AbilityButton
        abilities={why.abilities}
        ability="planLift"
        tone="main"
        icon="star"
        onPress={() => setPlanning(true)}
      >
        {words.planLift}
      </AbilityButton>
      {isPlanning ? <PlanLiftDialog why={why} onClose={() => setPlanning(false)} /> : null}
    </>
  )
}

function Score({ why }: Props) {
  const { words: common, band } = useSayAssessment()
  const { result } = why
  const { total, low, high } = result
  return (
    <div className="why-score">
      <span className="why-total">{total === null ? common.noTotal : common.points(sayPoints(total))}</span>
      <StatusTag tone={bandTones[result.band]} word={band(result.band)} />
      <LaggingTag unit={result} />
      <FreezeTag period={why} />
      <span className="soft">
        {total === null ? null : `${common.between(sayPoints(low), sayPoints(high))} · `}
        <Since why={why} />
      </span>
    </div>
  )
}

function Since({ why }: Props) {
  const words = useWords(whyWords)
  const { span } = useSayAssessment()
  const { before, result } = why
  if (before === null || before.total === null || result.total === null) return <>{words.firstTime}</>
  const difference = Math.round((result.total - before.total) * 10) / 10
  const said = difference > 0 ? `+${difference}` : String(difference)
  return (
    <>{words.sincePeriod(span({ period: why.period, from: before.from }), sayPoints(before.total), said)}</>
  )
}

function Gains({ why }: Props) {
  const words = useWords(whyWords)
  return (
    <section className="stack" aria-label={words.gainsTitle}>
      <h2>{words.gainsTitle}</h2>
      {why.gains.length === 0 ? (
        <p className="soft">{words.gainsNone}</p>
      ) : (
        <>
          <Columns>
            {why.gains.map((gain) => (
              <GainCard key={gain.partId} gain={gain} why={why} />
            ))}
          </Columns>
          <p className="soft small">{words.gainsNote}</p>
        </>
      )}
    </section>
  )
}
