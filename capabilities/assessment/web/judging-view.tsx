import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { partsOf } from '../parts.ts'
import { AppealDialog } from './appeal-dialog.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { periodWords } from './period-words.ts'

type Period = OutputOf<typeof assessmentContract.getPeriod>
type Judging = OutputOf<typeof assessmentContract.listJudging>
type Appeal = Judging['appeals'][number]
type Evidence = Judging['evidence'][number]

/** Appeals and evidence of a period, those that wait first, and the corrections that were made. */
export function JudgingView({ period }: { readonly period: Period }) {
  const words = useWords(periodWords)
  const reading = useOperation(assessmentContract.listJudging, { periodId: period.periodId })
  const titles = new Map(partsOf(period.definition).map(({ partId, title }) => [partId, title]))
  return (
    <Show reading={reading}>
      {(judging) =>
        judging.appeals.length + judging.evidence.length + judging.corrections.length === 0 ? (
          <EmptyState icon="check" title={words.judgingNone} />
        ) : (
          <Stack>
            {judging.appeals.map((appeal) => (
              <AppealCard
                key={appeal.appealId}
                {...{ appeal, judging, period }}
                title={titles.get(appeal.partId) ?? ''}
              />
            ))}
            {judging.evidence.map((evidence) => (
              <EvidenceCard
                key={evidence.evidenceId}
                {...{ evidence, judging, period }}
                title={titles.get(evidence.partId) ?? ''}
              />
            ))}
            <Corrections judging={judging} period={period} titles={titles} />
          </Stack>
        )
      }
    </Show>
  )
}

type CardProps = { readonly judging: Judging; readonly period: Period; readonly title: string }

function AppealCard({ appeal, judging, period, title }: CardProps & { readonly appeal: Appeal }) {
  const words = useWords(periodWords)
  const [isOpen, setOpen] = useState(false)
  const { isUpheld } = appeal
  return (
    <Card title={words.appealBy(appeal.unitName, title)}>
      <p>{appeal.reason}</p>
      <p className="soft small">
        <Moment at={appeal.at} />
      </p>
      {isUpheld === null ? (
        <StatusTag tone="warn" word={words.undecided} />
      ) : (
        <StatusTag tone={isUpheld ? 'good' : 'still'} word={isUpheld ? words.upheld : words.notUpheld} />
      )}
      {appeal.answer ? <p>{appeal.answer}</p> : null}
      {isUpheld === null ? (
        <div>
          <AbilityButton
            abilities={judging.abilities}
            ability="decideAppeal"
            tone="main"
            onPress={() => setOpen(true)}
          >
            {words.decide}
          </AbilityButton>
        </div>
      ) : null}
      {isOpen ? (
        <AppealDialog periodId={period.periodId} appealId={appeal.appealId} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  )
}

function EvidenceCard({ evidence, judging, period, title }: CardProps & { readonly evidence: Evidence }) {
  const words = useWords(periodWords)
  const [isOpen, setOpen] = useState(false)
  const { percent } = evidence
  return (
    <Card title={words.evidenceBy(evidence.unitName, title)}>
      <p>{evidence.words}</p>
      {percent === null ? (
        <StatusTag tone="warn" word={words.undecided} />
      ) : (
        <StatusTag tone="good" word={words.accepted(percent)} />
      )}
      {percent === null ? (
        <div>
          <AbilityButton abilities={judging.abilities} ability="judgeEvidence" onPress={() => setOpen(true)}>
            {words.judge}
          </AbilityButton>
        </div>
      ) : null}
      {isOpen ? (
        <EvidenceDialog
          periodId={period.periodId}
          evidenceId={evidence.evidenceId}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  )
}

type CorrectionProps = Pick<CardProps, 'judging' | 'period'> & {
  readonly titles: ReadonlyMap<string, string>
}

function Corrections({ judging, period, titles }: CorrectionProps) {
  const words = useWords(periodWords)
  if (judging.corrections.length === 0) return null
  const unitOf = (id: string) => period.results.find(({ unitId }) => unitId === id)?.name ?? ''
  return (
    <Card title={words.corrections}>
      <Rows label={words.corrections}>
        {judging.corrections.map(({ correctionId, unitId, partId, effect, why, note, at }) => {
          const [unit, part] = [unitOf(unitId), titles.get(partId) ?? '']
          return (
            <Row
              key={correctionId}
              title={
                effect.kind === 'leaveOut'
                  ? words.correctionOut(unit, part)
                  : words.correctionLess(unit, part, effect.whole)
              }
              note={note === null ? words[why] : `${words[why]} · ${note}`}
              end={<Moment at={at} />}
            />
          )
        })}
      </Rows>
    </Card>
  )
}
