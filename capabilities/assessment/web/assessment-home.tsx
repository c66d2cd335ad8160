import { useSayDate } from '#platform/web/use-say-date.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { assessmentContract } from '../contract.ts'
import type { PeriodBrief, UnitBrief } from '../shapes.ts'
import { LiftRows } from './lift-rows.tsx'
import { bandTones, sayPoints, useSayAssessment } from './say-assessment.ts'

type Scorecards = OutputOf<typeof assessmentContract.listScorecards>

/** Scorecards, the results of each period, and lifts under way. */
export function AssessmentHome() {
  const { words } = useSayAssessment()
  const scorecards = useOperation(assessmentContract.listScorecards, {})
  const periods = useOperation(assessmentContract.listPeriods, {})
  const mayWrite = scorecards.data?.abilities.includes('draftScorecard') ?? false
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        mayWrite ? (
          <ButtonLink href="/desk/assessment/new" tone="main" icon="add">
            {words.write}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack gap="loose">
        <Card title={words.periods}>
          <Show reading={periods}>{(data) => <PeriodRows periods={data.periods} />}</Show>
        </Card>
        <LiftRows />
        <Card title={words.scorecards}>
          <Show reading={scorecards}>{(data) => <ScorecardRows {...data} />}</Show>
        </Card>
      </Stack>
    </Page>
  )
}

type Listed = PeriodBrief & { readonly own?: UnitBrief | null }

/** Periods of one scorecard or of all; one's own unit's leads straight to why. */
export function PeriodRows({ periods }: { readonly periods: readonly Listed[] }) {
  const { words, span } = useSayAssessment()
  if (periods.length === 0)
    return <EmptyState icon="chart" title={words.periodsNone} note={words.periodsNoneNote} />
  return (
    <Rows label={words.periods}>
      {periods.map((period) => (
        <Row
          key={period.periodId}
          href={
            period.own
              ? `/desk/assessment/periods/${period.periodId}/units/${period.own.unitId}`
              : `/desk/assessment/periods/${period.periodId}`
          }
          title={`${span(period)} · ${period.name}`}
          note={<PeriodNote period={period} />}
          end={<PeriodState period={period} />}
        />
      ))}
    </Rows>
  )
}

function PeriodNote({ period }: { readonly period: Listed }) {
  const { words } = useSayAssessment()
  const { own } = period
  if (!own) return <>{words.units(period.units)}</>
  const total = own.total === null ? words.noTotal : words.points(sayPoints(own.total))
  return (
    <>
      {own.name} · {total}
    </>
  )
}

function PeriodState({ period }: { readonly period: Listed }) {
  const { band } = useSayAssessment()
  return (
    <Inline>
      {period.own ? <StatusTag tone={bandTones[period.own.band]} word={band(period.own.band)} /> : null}
      <FreezeTag period={period} />
    </Inline>
  )
}

/** Whether a period is frozen, still open to appeals, or waits for somebody. */
export function FreezeTag({ period }: { readonly period: PeriodBrief }) {
  const { words } = useSayAssessment()
  const sayDate = useSayDate()
  const today = dayOf(useNow())
  if (period.isFrozen) return <StatusTag tone="still" icon="lock" word={words.frozen} />
  if (period.waiting > 0) return <StatusTag tone="warn" word={words.waiting(period.waiting)} />
  if (today <= period.appealUntil)
    return <StatusTag tone="info" word={words.appealOpen(sayDate(period.appealUntil))} />
  return <StatusTag tone="warn" icon="lock" word={words.toFreeze} />
}

function ScorecardRows({ scorecards }: Scorecards) {
  const { words } = useSayAssessment()
  const sayDate = useSayDate()
  if (scorecards.length === 0)
    return <EmptyState icon="document" title={words.scorecardsNone} note={words.scorecardsNoneNote} />
  return (
    <Rows label={words.scorecards}>
      {scorecards.map((card) => (
        <Row
          key={card.scorecardId}
          href={`/desk/assessment/scorecards/${card.scorecardId}`}
          title={card.name}
          note={`${card.ownerName} · ${card.publishedOn ? words.published(sayDate(card.publishedOn), card.version) : words.draftOnly}`}
          end={
            card.hasDraft && card.publishedOn ? (
              <StatusTag tone="warn" icon="edit" word={words.hasDraft} />
            ) : null
          }
        />
      ))}
    </Rows>
  )
}
