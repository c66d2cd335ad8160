import './field.css'
import { useState } from 'react'
import { readingContract } from '#capabilities/cases/contract/reading.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { ClockTag } from '#platform/web/parts/clock-tag.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { kindIcons, useSayCase } from '../say-case.ts'
import { byDistance, groupsOf, metresBetween, type TodayGroup, type TodayItem } from './arrange-today.ts'
import { fieldWords } from './field-words.ts'
import { type Here, useHere } from './use-here.ts'

/** What is mine to do now; readable without network, with the time it was read. */
export function FieldToday() {
  const words = useWords(fieldWords)
  const reading = useKeptOperation(readingContract.listToday, {})
  const online = useOnline()
  useLive(['ledger_grew'], online)
  const count = reading.data?.items.length
  return (
    <Page
      title={words.today}
      lead={count ? words.todayLead(count) : undefined}
      actions={
        <ButtonLink href="/field/report" tone="main" icon="camera">
          {words.report}
        </ButtonLink>
      }
    >
      {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
      <Show reading={reading}>{(data) => <TodayList items={data.items} />}</Show>
    </Page>
  )
}

function TodayList({ items }: { readonly items: readonly TodayItem[] }) {
  const words = useWords(fieldWords)
  const here = useHere(false)
  const [isNear, setNear] = useState(false)
  const today = dayOf(useNow())
  if (items.length === 0) return <EmptyState icon="check" title={words.empty} note={words.emptyNote} />
  const named: Readonly<Record<TodayGroup, string>> = {
    overdue: words.overdue,
    dueToday: words.dueToday,
    later: words.later,
    noDue: words.noDue,
  }
  const toggle = () => {
    if (!isNear) here.look()
    setNear(!isNear)
  }
  return (
    <>
      <div className="inline inline-end">
        <Button
          tone="quiet"
          icon={isNear ? 'clock' : 'pin'}
          busy={isNear && here.state === 'looking'}
          onPress={toggle}
        >
          {isNear ? words.byTime : words.nearest}
        </Button>
      </div>
      {isNear && here.state === 'failed' ? (
        <p className="soft small" role="status">
          {words.positionFailed}
        </p>
      ) : null}
      {isNear && here.point ? (
        <TodayRows items={byDistance(items, here.point)} here={here} />
      ) : (
        groupsOf(items, today).map(({ group, items: found }) => (
          <section key={group} className="stack stack-tight">
            <h2>{named[group]}</h2>
            <TodayRows items={found} here={here} />
          </section>
        ))
      )}
    </>
  )
}

function TodayRows({ items, here }: { readonly items: readonly TodayItem[]; readonly here: Here }) {
  return (
    <Rows>
      {items.map((item) => (
        <TodayRow key={item.caseId} item={item} here={here} />
      ))}
    </Rows>
  )
}

function TodayRow({ item, here }: { readonly item: TodayItem; readonly here: Here }) {
  const words = useWords(fieldWords)
  const { kind, status, words: shared } = useSayCase()
  const { items } = useOutbox()
  const waiting = items.filter((one) => one.about === item.caseId).length
  const metres = here.point && item.point ? words.metres(metresBetween(here.point, item.point)) : null
  const notes = [kind(item.kind), item.placeName, status(item.status), metres].filter(Boolean)
  return (
    <Row
      href={`/field/cases/${item.caseId}`}
      lead={<Icon name={kindIcons[item.kind]} />}
      title={item.excerpt || shared.noText}
      note={
        <>
          {notes.join(' · ')}{' '}
          <ClockTag dueAt={item.dueAt} isOverdue={item.isOverdue} isStopped={item.isStopped} />{' '}
          {waiting > 0 ? <StatusTag tone="info" icon="upload" word={words.waitingHere(waiting)} /> : null}
        </>
      }
    />
  )
}
