import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { LaggingTag } from './band-view.tsx'
import { bandTones, sayPoints, useSayAssessment } from './say-assessment.ts'
import { scorecardWords } from './scorecard-words.ts'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'

type Previewed = OutputOf<typeof assessmentContract.previewScorecard>['periods'][number]

/** What the draft would have given in each of the last year's periods. */
export function PreviewView({ scorecardId }: { readonly scorecardId: string }) {
  const words = useWords(scorecardWords)
  const reading = useOperation(assessmentContract.previewScorecard, { scorecardId })
  return (
    <Card title={words.preview}>
      <Stack>
        <Notice tone="info">{words.previewNote}</Notice>
        <Show reading={reading}>
          {({ periods }) => (
            <Rows label={words.preview}>
              {periods.map((period) => (
                <PreviewedPeriod key={period.from} period={period} />
              ))}
            </Rows>
          )}
        </Show>
      </Stack>
    </Card>
  )
}

function PreviewedPeriod({ period }: { readonly period: Previewed }) {
  const words = useWords(scorecardWords)
  const [isOpen, setOpen] = useState(false)
  const { units, from, to } = period
  const count = (band: string) => units.filter((unit) => unit.band === band).length
  return (
    <>
      <Row
        title={`${from} — ${to}`}
        note={words.bandsCount(count('upper'), count('middle'), count('lower'))}
        end={words.laggingCount(units.filter(({ lagging }) => lagging !== null).length)}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen ? units.map((unit) => <PreviewedUnit key={unit.unitId} unit={unit} />) : null}
    </>
  )
}

function PreviewedUnit({ unit }: { readonly unit: Previewed['units'][number] }) {
  const { words, band } = useSayAssessment()
  return (
    <Row
      title={unit.name}
      note={unit.total === null ? words.noTotal : words.points(sayPoints(unit.total))}
      end={
        <>
          <StatusTag tone={bandTones[unit.band]} word={band(unit.band)} />
          <LaggingTag unit={unit} />
        </>
      }
    />
  )
}
