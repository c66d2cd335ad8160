import { useState } from 'react'
import { Link } from 'wouter'
import { placesContract } from '#capabilities/places/contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Stat } from '#platform/web/parts/figures.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { DayText, Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { cockpitContract } from '../contract.ts'
import { type CockpitView, questionOf, useCockpitView } from './cockpit-view.ts'
import { cockpitWords } from './cockpit-words.ts'
import { entryWords } from './entry-words.ts'
import { saySlice } from './say-slice.ts'
import { sayMeaning, sayValue } from './say-value.ts'
import { useCockpitNode, usePath } from './use-node.ts'

type Opened = OutputOf<typeof cockpitContract.openFigure>['items'][number]

/** A number, opened down to the very entries it counts. */
export function OpenedScreen() {
  const words = useWords(cockpitWords)
  const { view, linkTo } = useCockpitView()
  const { node } = useCockpitNode(view)
  if (node === null) return <Skeleton lines={6} />
  return (
    <Page
      title={words.openedTitle}
      lead={words.openedLead}
      width="wide"
      actions={
        <ButtonLink href={linkTo('/cockpit')} tone="quiet" icon="back">
          {words.lead}
        </ButtonLink>
      }
    >
      <OpenedHead view={view} node={node} />
      <OpenedPages
        key={`${view.figure} ${node} ${view.from} ${view.to} ${view.slice} ${view.under}`}
        view={view}
        node={node}
      />
    </Page>
  )
}

type Props = { readonly view: CockpitView; readonly node: string }

function OpenedHead({ view, node }: Props) {
  const words = useWords(cockpitWords)
  const say = useSay()
  const path = usePath(view.tree, node)
  const catalogue = useOperation(cockpitContract.listFigures, {})
  const reading = useOperation(
    cockpitContract.readFigures,
    { ...questionOf(view, node), figures: view.figure },
    { keep: true },
  )
  const figure = catalogue.data?.figures.find(({ figureId }) => figureId === view.figure)
  const value = reading.data?.values[0]
  if (!figure) return null
  const where = path.at(-1)?.name ?? ''
  const meaning = sayMeaning(figure, value, { words, say }) ?? say(figure.meaning)
  const period = view.from === view.to ? view.from : `${view.from} — ${view.to}`
  const slice = view.slice === null ? '' : ` · ${saySlice(view.slice, [figure], say)}`
  return (
    <Stat
      label={`${where} · ${say(figure.name)} · ${period}${slice}`}
      value={sayValue(figure, value, words)}
      meaning={
        <>
          {meaning}
          {reading.data ? <OpenedFreshness {...reading.data} /> : null}
        </>
      }
    />
  )
}

function OpenedFreshness({ asOf, lagSeconds }: { readonly asOf: string; readonly lagSeconds: number }) {
  const words = useWords(cockpitWords)
  return (
    <span className="cockpit-fresh">
      {words.asOf} <Moment at={asOf} />
      {lagSeconds >= 2 ? ` · ${words.lag(Math.round(lagSeconds))}` : null}
    </span>
  )
}

function OpenedPages({ view, node }: Props) {
  const words = useWords(cockpitWords)
  const [cursors, setCursors] = useState<readonly string[]>([''])
  return (
    <Stack>
      {cursors.map((after, at) => (
        <OpenedPage
          key={after}
          view={view}
          node={node}
          after={after}
          onMore={at === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          moreWord={words.more}
        />
      ))}
    </Stack>
  )
}

type PageProps = Props & {
  readonly after: string
  readonly onMore: ((next: string) => void) | undefined
  readonly moreWord: string
}

function OpenedPage({ view, node, after, onMore, moreWord }: PageProps) {
  const words = useWords(cockpitWords)
  const question = {
    ...questionOf(view, node),
    figure: view.figure,
    limit: 50,
    ...(after !== '' && { after }),
  }
  const reading = useOperation(cockpitContract.openFigure, question)
  if (reading.problem) return <ErrorState problem={reading.problem} onRetry={reading.again} />
  if (!reading.data) return <Skeleton lines={5} />
  const { items, next } = reading.data
  if (items.length === 0 && after === '')
    return <EmptyState icon="list" title={words.noEntries} note={words.noEntriesNote} />
  return (
    <>
      {items.some(({ stream }) => stream === null) ? <p className="soft small">{words.ownNote}</p> : null}
      <EntryTable items={items} />
      {next !== null && onMore ? (
        <Button tone="plain" onPress={() => onMore(next)}>
          {moreWord}
        </Button>
      ) : null}
    </>
  )
}

const caseStream = /^case-(.+)$/

type Line = Opened & { readonly line: string }

/** What is one person's own is told by its day alone. */
const When = ({ item: { at, occurredOn } }: { readonly item: Opened }) =>
  at === null ? <DayText day={occurredOn} /> : <Moment at={at} />

function EntryTable({ items }: { readonly items: readonly Opened[] }) {
  const lines = items.map((item, at) => ({ ...item, line: item.seq ?? `own ${at}` }))
  const words = useWords(cockpitWords)
  const entries = useWords(entryWords)
  const said = (item: Opened): string => entries.happened(item.type) || item.type
  const columns: Column<Line>[] = [
    { id: 'when', title: words.when, cell: (item) => <When item={item} /> },
    {
      id: 'what',
      title: words.what,
      cell: (item) => {
        const caseId = caseStream.exec(item.stream ?? '')?.[1]
        return caseId === undefined ? said(item) : <Link href={`/desk/cases/${caseId}`}>{said(item)}</Link>
      },
    },
    {
      id: 'where',
      title: words.where,
      cell: (item) => (item.place === null ? '—' : <PlaceName placeId={item.place} />),
    },
    {
      id: 'counts',
      title: words.counts,
      number: true,
      cell: (item) => (item.whole === null ? String(item.amount) : words.countsOf(item.amount, item.whole)),
    },
  ]
  return (
    <Table
      caption={words.openedTitle}
      quietCaption
      columns={columns}
      items={lines}
      idOf={(item) => item.line}
    />
  )
}

function PlaceName({ placeId }: { readonly placeId: string }) {
  const place = useOperation(placesContract.getPlace, { placeId })
  return <span>{place.data ? [...place.data.above.slice(-1), place.data.name].join(' ') : '…'}</span>
}
