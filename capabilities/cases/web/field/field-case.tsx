import './field.css'
import { readingContract } from '#capabilities/cases/contract/reading.ts'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { ClockTag } from '#platform/web/parts/clock-tag.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { EmptyState, ErrorState, Notice, Skeleton } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { Timeline } from '#platform/web/parts/timeline.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { statusTones, useSayCase } from '../say-case.ts'
import { useSayStep } from '../desk/say-step.ts'
import type { TodayItem } from './arrange-today.ts'
import { ContactCard } from './contact-card.tsx'
import { FieldActions } from './field-actions.tsx'
import type { DeskCase } from './field-types.ts'
import { fieldWords } from './field-words.ts'

/** What is known of the case: all of it with network, else what today's list holds. */
function useFieldCase(caseId: string) {
  const full = useKeptOperation(readingContract.getCase, { caseId })
  const today = useKeptOperation(readingContract.listToday, {})
  const item = today.data?.items.find((one) => one.caseId === caseId)
  return {
    full: full.data,
    item,
    known: full.data ?? item,
    reading: full,
    isLoading: full.loading || today.loading,
  }
}

/** One case on the worker's phone: facts, people masked, and what can be done with one thumb. */
export function FieldCase({ params }: ScreenProps) {
  const words = useWords(fieldWords)
  const caseId = params.caseId ?? ''
  const { full, item, known, reading, isLoading } = useFieldCase(caseId)
  const online = useOnline()
  useLive(['ledger_grew'], online)
  return (
    <>
      <TopBar title={words.caseTitle} note={known?.number} back="/field" />
      {known ? (
        <Known known={known} item={item} full={full} onRefresh={reading.again} />
      ) : (
        <Page title={words.caseTitle}>
          {isLoading ? (
            <Skeleton lines={5} block />
          ) : (
            <NotHere problem={reading.problem} onRetry={reading.again} />
          )}
        </Page>
      )}
    </>
  )
}

/** Neither on the server's list for this worker nor on the phone. */
function NotHere(props: { readonly problem: ClientProblem | null; readonly onRetry: () => void }) {
  const words = useWords(fieldWords)
  const online = useOnline()
  if (props.problem && !['offline', 'not-found', 'not-allowed'].includes(props.problem.code))
    return <ErrorState problem={props.problem} onRetry={props.onRetry} />
  return (
    <EmptyState
      icon={online ? 'check' : 'cloudOff'}
      title={online ? words.gone : words.notOnPhone}
      note={online ? words.goneNote : words.notOnPhoneNote}
      action={<ButtonLink href="/field">{words.back}</ButtonLink>}
    />
  )
}

function Known(props: {
  readonly known: DeskCase | TodayItem
  readonly item: TodayItem | undefined
  readonly full: DeskCase | undefined
  readonly onRefresh: () => void
}) {
  const { known, item, full } = props
  const words = useWords(fieldWords)
  const { kind, status, words: shared } = useSayCase()
  const place = full?.where?.address ?? known.placeName
  const facts = [
    {
      name: words.due,
      value: (
        <ClockTag
          dueAt={known.dueAt}
          isOverdue={known.isOverdue}
          isStopped={known.isStopped}
          isDone={known.status === 'closed'}
        />
      ),
    },
    ...(place ? [{ name: words.where, value: place }] : []),
    ...(known.responsibleName ? [{ name: words.handledBy, value: known.responsibleName }] : []),
    { name: words.from, value: <Moment at={known.receivedAt} /> },
  ]
  return (
    <Page
      title={kind(known.kind)}
      actions={<StatusTag tone={statusTones[known.status]} word={status(known.status)} />}
    >
      <Stack>
        <p className="told">{known.text || item?.text || shared.noText}</p>
        <PhotoStrip photoIds={full?.photos ?? []} />
        <Facts facts={facts} />
        <Waiting caseId={known.caseId} />
        <FieldActions known={known} onRefresh={props.onRefresh} />
        {full ? <ContactCard known={full} /> : null}
        {full ? <Steps steps={full.steps} /> : null}
      </Stack>
    </Page>
  )
}

/** Steps of this case that are still on the phone, and those that were refused. */
function Waiting({ caseId }: { readonly caseId: string }) {
  const words = useWords(fieldWords)
  const { items } = useOutbox()
  const own = items.filter((one) => one.about === caseId)
  if (own.length === 0) return null
  return (
    <Notice
      tone={own.some((one) => one.refusal) ? 'late' : 'info'}
      icon="upload"
      action={<ButtonLink href="/field/unsynced">{words.look}</ButtonLink>}
    >
      {own.map((one) => (
        <p key={one.key}>{one.refusal ? words.refused(one.label) : `${one.label} · ${words.waiting}`}</p>
      ))}
    </Notice>
  )
}

function Steps({ steps }: Pick<DeskCase, 'steps'>) {
  const words = useWords(fieldWords)
  const { title } = useSayStep()
  return (
    <Card title={words.steps}>
      <Timeline
        label={words.steps}
        steps={steps.map((step) => ({
          id: String(step.version),
          state: 'done',
          title: title(step),
          note: <Moment at={step.at} />,
          body: (
            <>
              {step.text === null ? null : <p className="told">{step.text}</p>}
              <PhotoStrip photoIds={step.what === 'received' ? [] : step.photos} />
            </>
          ),
        }))}
      />
    </Card>
  )
}
