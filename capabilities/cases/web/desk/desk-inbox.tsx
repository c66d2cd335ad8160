import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { SplitView } from '#platform/web/parts/layout.tsx'
import { Menu } from '#platform/web/parts/menu.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useKeys } from '#platform/web/use-keys.ts'
import { useLocation } from 'wouter'
import { BulkBar } from './bulk-bar.tsx'
import { CaseView } from './case-view.tsx'
import { filterQuery, type InboxFilter, readFilter, wishOf } from './inbox-filter.ts'
import { InboxFilters, searchBoxId } from './inbox-filters.tsx'
import { lineId } from './inbox-line.tsx'
import { InboxList } from './inbox-list.tsx'
import { KeysHelp } from './keys-help.tsx'
import { useSayDesk } from './say-desk.ts'
import { useExport } from './use-export.ts'
import { type Inbox, useInbox } from './use-inbox.ts'
import { useInboxCounts } from './use-inbox-counts.ts'
import './inbox.css'

const focusOn = (id: string) => document.getElementById(id)?.focus()

/** Filter and open case, both in the address. */
function useInboxAddress() {
  const [params, setParams] = useSearchParams()
  const filter = readFilter(params)
  const chosen = params.get('case')
  return {
    filter,
    chosen,
    back: `/desk/inbox?${filterQuery(filter, null)}`,
    change: (change: Partial<InboxFilter>) =>
      setParams(filterQuery({ ...filter, ...change }, null), { replace: true }),
    open: (caseId: string | null) => setParams(filterQuery(filter, caseId), { replace: chosen !== null }),
  }
}

/** The row before or after the open one; when that has left the list, the one now in its place. */
function useNeighbours(inbox: Inbox, chosen: string | null, open: (caseId: string) => void) {
  const [last, setLast] = useState(-1)
  const rows = inbox.rows ?? []
  const at = rows.findIndex((row) => row.caseId === chosen)
  if (at >= 0 && at !== last) setLast(at)
  const go = (step: 1 | -1) => {
    const from = at >= 0 ? at + step : Math.max(0, step === 1 ? last : last - 1)
    const next = rows[Math.min(Math.max(from, 0), rows.length - 1)]
    if (!next) return
    open(next.caseId)
    focusOn(lineId(next.caseId))
    if (step === 1 && from >= rows.length - 3) inbox.more?.()
  }
  return { next: () => go(1), previous: () => go(-1), isGone: chosen !== null && at < 0 && rows.length > 0 }
}

/** The cases chosen for doing something with several at once. */
function useTicks() {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const tick = (caseId: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, caseId] : ticked.filter((one) => one !== caseId))
  return { ticked, setTicked, tick }
}

/** What needs me: the list at the left, the open case at the right, all of it by keyboard too. */
export function DeskInbox() {
  const { words } = useSayDesk()
  const { filter, chosen, change, open, back } = useInboxAddress()
  const inbox = useInbox(wishOf(filter))
  const counts = useInboxCounts()
  const { ticked, setTicked, tick } = useTicks()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [entered, setEntered] = useState(0)
  const around = useNeighbours(inbox, chosen, (caseId) => {
    setEntered(0)
    open(caseId)
  })
  useLive(['ledger_grew'])
  useKeys({
    j: around.next,
    k: around.previous,
    '/': () => focusOn(searchBoxId),
    '?': () => setHelpOpen(true),
  })
  const openInto = (caseId: string) => {
    open(caseId)
    setEntered(entered + 1)
  }
  return (
    <Page title={words.inbox} width="full">
      <SplitView
        open={chosen !== null}
        listWidth="25rem"
        list={
          <>
            <InboxHead inbox={inbox} filter={filter} onHelp={() => setHelpOpen(true)} />
            <InboxFilters filter={filter} counts={counts} onChange={change} />
            <BulkBar
              rows={inbox.rows?.filter((row) => ticked.includes(row.caseId)) ?? []}
              onKeep={setTicked}
            />
            <InboxList
              inbox={inbox}
              filter={filter}
              chosen={chosen}
              ticked={ticked}
              onTick={tick}
              onOpen={openInto}
              onSeeOpen={() => change({ saved: 'open' })}
            />
          </>
        }
        detail={<Detail chosen={chosen} isGone={around.isGone} entered={entered} back={back} />}
      />
      {isHelpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </Page>
  )
}

type DetailProps = {
  readonly chosen: string | null
  readonly isGone: boolean
  readonly entered: number
  readonly back: string
}

function Detail({ chosen, isGone, entered, back }: DetailProps) {
  const { words } = useSayDesk()
  if (chosen === null) return <EmptyState icon="inbox" title={words.choose} note={words.chooseNote} />
  return (
    <>
      <div className="inbox-back no-print">
        <TopBar title={words.letter} back={back} />
      </div>
      {isGone ? (
        <p className="small soft inbox-gone no-print" role="status">
          {words.goneFromList}
        </p>
      ) : null}
      <CaseView key={chosen} caseId={chosen} entered={entered} />
    </>
  )
}

function InboxHead(props: {
  readonly inbox: Inbox
  readonly filter: InboxFilter
  readonly onHelp: () => void
}) {
  const { words } = useSayDesk()
  const [, go] = useLocation()
  const exportRows = useExport(props.filter)
  return (
    <div className="inbox-head no-print">
      <h2 className="inbox-title">{words.inbox}</h2>
      <span className="inline">
        <Button icon="edit" onPress={() => go('/desk/cases/new')}>
          {words.takeDown}
        </Button>
        <Menu
          items={[
            {
              id: 'export',
              label: words.export,
              icon: 'download',
              onPress: () => exportRows(props.inbox.rows ?? []),
            },
            { id: 'refusals', label: words.refusals, icon: 'cloudOff', onPress: () => go('/desk/refused') },
            { id: 'keys', label: words.keys, icon: 'key', onPress: props.onHelp },
          ]}
        />
      </span>
    </div>
  )
}
