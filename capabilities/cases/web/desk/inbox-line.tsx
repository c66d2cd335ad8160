import { ClockTag } from '#platform/web/parts/clock-tag.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { kindIcons, statusTones, useSayCase } from '../say-case.ts'
import { useSayDesk } from './say-desk.ts'
import type { InboxRow } from './use-inbox.ts'

export const lineId = (caseId: string): string => `inbox-${caseId}`

const isOver = (row: InboxRow): boolean => ['answered', 'closed', 'withdrawn'].includes(row.status)

/** One case of the list: what it says, where, who has it, and how its clock stands. */
export function InboxLine(props: {
  readonly row: InboxRow
  readonly current: boolean
  readonly ticked: boolean
  readonly onTick: (ticked: boolean) => void
  readonly onOpen: () => void
}) {
  const { row } = props
  const { words, status } = useSayDesk()
  const say = useSayCase()
  return (
    <li className={props.current ? 'inbox-line inbox-line-current' : 'inbox-line'}>
      <label className="inbox-tick">
        <input
          type="checkbox"
          checked={props.ticked}
          aria-label={words.tick(row.number)}
          onChange={(event) => props.onTick(event.target.checked)}
        />
      </label>
      <button
        type="button"
        id={lineId(row.caseId)}
        className="inbox-open"
        aria-current={props.current || undefined}
        onClick={props.onOpen}
      >
        <span className="inbox-top">
          <span className="inbox-kind">
            <Icon name={kindIcons[row.kind]} />
            {say.kind(row.kind)}
          </span>
          <span className="inbox-when faint">
            <Moment at={row.receivedAt} ago />
          </span>
        </span>
        <span className="inbox-text">{row.excerpt ?? say.words.noText}</span>
        <span className="inbox-note">
          {[...new Set([row.placeName, row.responsibleName])].filter(Boolean).join(' · ')}
        </span>
        <span className="inbox-tags">
          {isOver(row) ? (
            <StatusTag tone={statusTones[row.status]} word={status(row.status)} />
          ) : (
            <ClockTag dueAt={row.dueAt} isOverdue={row.isOverdue} isStopped={row.isStopped} />
          )}
          {row.isSupervised ? <StatusTag tone="warn" icon="eye" word={words.rowSupervised} /> : null}
          {row.joined > 0 ? <span className="small soft">+{words.people(row.joined)}</span> : null}
          {row.photoCount > 0 ? (
            <span className="small soft inbox-photos">
              <Icon name="camera" />
              <span className="hidden-text">{words.photos(row.photoCount)}</span>
              <span aria-hidden="true">{row.photoCount}</span>
            </span>
          ) : null}
        </span>
      </button>
    </li>
  )
}
