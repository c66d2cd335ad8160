import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import type { InboxFilter } from './inbox-filter.ts'
import { InboxLine } from './inbox-line.tsx'
import { useSayDesk } from './say-desk.ts'
import type { Inbox } from './use-inbox.ts'

type Props = {
  readonly inbox: Inbox
  readonly filter: InboxFilter
  readonly chosen: string | null
  readonly ticked: readonly string[]
  readonly onTick: (caseId: string, ticked: boolean) => void
  readonly onOpen: (caseId: string) => void
  readonly onSeeOpen: () => void
}

/** The cases of the list, page after page. */
export function InboxList(props: Props) {
  const { words } = useSayDesk()
  const { inbox } = props
  if (inbox.rows === undefined) {
    return inbox.problem ? (
      <ErrorState problem={inbox.problem} onRetry={inbox.again} />
    ) : (
      <div className="inbox-wait">
        <Skeleton lines={6} block />
      </div>
    )
  }
  if (inbox.rows.length === 0) return <Nothing {...props} />
  return (
    <>
      <ul className="inbox-list" aria-label={words.listLabel}>
        {inbox.rows.map((row) => (
          <InboxLine
            key={row.caseId}
            row={row}
            current={row.caseId === props.chosen}
            ticked={props.ticked.includes(row.caseId)}
            onTick={(ticked) => props.onTick(row.caseId, ticked)}
            onOpen={() => props.onOpen(row.caseId)}
          />
        ))}
      </ul>
      <footer className="inbox-foot">
        <span className="small soft figures">{words.loadedOf(inbox.rows.length, inbox.count)}</span>
        {inbox.more ? (
          <Button busy={inbox.isFetching} onPress={inbox.more}>
            {words.more}
          </Button>
        ) : null}
      </footer>
    </>
  )
}

function Nothing({ filter, onSeeOpen }: Props) {
  const { words } = useSayDesk()
  if (filter.saved === 'needsMe' && filter.search === '') {
    return (
      <EmptyState
        icon="check"
        title={words.nothingMine}
        note={words.nothingMineNote}
        action={<Button onPress={onSeeOpen}>{words.seeOpen}</Button>}
      />
    )
  }
  return (
    <EmptyState
      icon="search"
      title={words.nothingFound}
      note={words.nothingFoundNote}
      action={<ButtonLink href="/desk/inbox?show=all">{words.all}</ButtonLink>}
    />
  )
}
