import './resident.css'
import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { watchContract } from '#capabilities/people/contract/watch-contract.ts'
import { useAbout } from '#platform/web/about.ts'
import { useElderView } from '#platform/web/elder.ts'
import { readKept } from '#platform/web/kept.ts'
import { useSay } from '#platform/web/language.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { type ElderButton, ElderButtons } from '#platform/web/parts/elder-buttons.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import type { IconName } from '#platform/web/parts/icon-paths.ts'
import { Page } from '#platform/web/parts/page.tsx'
import { ReadAloud } from '#platform/web/parts/read-aloud.tsx'
import { Notice, Skeleton } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { homeWords } from './home-words.ts'
import { useHomePlace } from './home-place.ts'
import { useReceipts } from './kept-receipts.ts'
import { HomePlaceLine } from './resident-home-place.tsx'

const BeingSetUp = lazy(() => import('./being-set-up.tsx').then((file) => ({ default: file.BeingSetUp })))

/** The person to call now, where the place publishes a phone (CASE-20). */
function useWorker() {
  const home = useHomePlace()
  const say = useSay()
  const reading = useOperation(
    watchContract.getOnDuty,
    { placeId: home?.placeId ?? '0' },
    { enabled: home !== null },
  )
  const onDuty = home === null ? null : (reading.data?.onDuty ?? null)
  if (!onDuty?.phone) return null
  return { phone: onDuty.phone, name: onDuty.name, role: say(onDuty) }
}

/** What was begun and not sent, if anything. */
function beganWriting(): string | null {
  try {
    const draft: unknown = JSON.parse(readKept('cases.draft') || 'null')
    if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('kind' in draft)) return null
    return draft.text === '' ? null : String(draft.kind)
  } catch {
    return null
  }
}

/** One question and few large choices; while there is no community yet, only that. */
export function ResidentHome() {
  const about = useAbout()
  return about?.isBeingSetUp ? (
    <Suspense fallback={<Skeleton lines={4} block />}>
      <BeingSetUp />
    </Suspense>
  ) : (
    <Choices />
  )
}

function Choices() {
  const words = useWords(homeWords)
  const isElder = useElderView()
  const worker = useWorker()
  return (
    <Page title={words.question}>
      <HomePlaceLine />
      <Pending />
      {isElder ? <ElderHome worker={worker} /> : <Tiles worker={worker} />}
    </Page>
  )
}

type Worker = ReturnType<typeof useWorker>

function ElderHome({ worker }: { readonly worker: Worker }) {
  const words = useWords(homeWords)
  const call: ElderButton = worker
    ? { label: words.callWorker, icon: 'phone', href: `tel:${worker.phone}` }
    : { label: words.help, icon: 'hand', href: '/write/help' }
  return (
    <>
      <ElderButtons
        buttons={[
          { label: words.letter, icon: 'letter', href: '/write/letter' },
          { label: words.hazard, icon: 'camera', href: '/write/hazard' },
          { label: words.mine, icon: 'document', href: '/mine' },
          call,
        ]}
      />
      <ReadAloud text={words.readAll} />
    </>
  )
}

const Tile = (props: {
  readonly href: string
  readonly icon: IconName
  readonly name: string
  readonly note?: string
  readonly look?: 'first' | 'wide' | 'small'
}) => {
  const inside = (
    <>
      <Icon name={props.icon} />
      <span className="tile-name">{props.name}</span>
      {props.note ? <span className="tile-note">{props.note}</span> : null}
    </>
  )
  const className = `tile${props.look ? ` tile-${props.look}` : ''}`
  return props.href.startsWith('tel:') ? (
    <a className={className} href={props.href}>
      {inside}
    </a>
  ) : (
    <Link className={className} href={props.href}>
      {inside}
    </Link>
  )
}

function Tiles({ worker }: { readonly worker: Worker }) {
  const words = useWords(homeWords)
  const count = useReceipts().length
  return (
    <nav className="tiles" aria-label={words.question}>
      <Tile look="first" href="/write/letter" icon="letter" name={words.letter} note={words.letterNote} />
      <Tile look="first" href="/write/hazard" icon="camera" name={words.hazard} note={words.hazardNote} />
      <Tile look="small" href="/write/question" icon="info" name={words.ask} />
      <Tile look="small" href="/write/suggestion" icon="star" name={words.suggest} />
      <Tile look="small" href="/write/complaint" icon="megaphone" name={words.complain} />
      <Tile look="small" href="/write/help" icon="hand" name={words.help} />
      <Tile look="wide" href="/mine" icon="document" name={words.mine} note={words.mineNote(count)} />
      <Tile look="wide" href="/board" icon="check" name={words.board} note={words.boardNote} />
      {worker ? (
        <Tile
          look="wide"
          href={`tel:${worker.phone}`}
          icon="phone"
          name={worker.name ? words.callNamed(worker.name) : words.callWorker}
          note={words.callNote(worker.role)}
        />
      ) : null}
    </nav>
  )
}

/** What was begun, and what waits for network. */
function Pending() {
  const words = useWords(homeWords)
  const { waiting } = useOutbox()
  const began = beganWriting()
  return (
    <>
      {waiting > 0 ? (
        <Notice tone="info" icon="upload">
          {words.unsent(waiting)}
        </Notice>
      ) : null}
      {began ? (
        <Notice
          tone="still"
          icon="edit"
          action={<ButtonLink href={`/write/${began}`}>{words.goOn}</ButtonLink>}
        >
          {words.draftWaiting}
        </Notice>
      ) : null}
    </>
  )
}
