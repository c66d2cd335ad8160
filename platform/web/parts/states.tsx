import type { ReactNode } from 'react'
import type { ClientProblem } from '../client-problem.ts'
import { useSay } from '../language.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { partWords } from './part-words.ts'
import type { Tone } from './status-tag.tsx'

/** Nothing here yet: says why, and what one can do. */
export const EmptyState = (props: {
  readonly title: string
  readonly note?: string
  readonly icon?: IconName
  readonly action?: ReactNode
}) => (
  <div className="empty">
    <Icon name={props.icon ?? 'inbox'} />
    <p className="empty-title">{props.title}</p>
    {props.note ? <p>{props.note}</p> : null}
    {props.action}
  </div>
)

/** Something could not be loaded: says what, and offers to try again. */
export function ErrorState({
  problem,
  onRetry,
}: {
  readonly problem: ClientProblem
  readonly onRetry?: () => void
}) {
  const words = useWords(partWords)
  const say = useSay()
  return (
    <div className="empty" role="alert">
      <Icon name={problem.code === 'offline' ? 'cloudOff' : 'alert'} />
      <p className="empty-title">{say(problem.say)}</p>
      {onRetry ? (
        <Button icon="refresh" onPress={onRetry}>
          {words.retry}
        </Button>
      ) : null}
    </div>
  )
}

/** Grey lines where text will come; read out as "loading" once. */
export function Skeleton({ lines = 3, block }: { readonly lines?: number; readonly block?: boolean }) {
  const words = useWords(partWords)
  return (
    <div className="stack stack-tight" role="status">
      <span className="hidden-text">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span key={line} className={block ? 'skeleton skeleton-block' : 'skeleton'} />
      ))}
    </div>
  )
}

const bannerIcons: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'alert',
  late: 'flag',
  info: 'info',
  still: 'info',
}

/** A line across the page: no network, demonstration data, provisional result. */
export const Banner = (props: {
  readonly tone: Tone
  readonly children: ReactNode
  readonly icon?: IconName
  readonly action?: ReactNode
}) => (
  <div className={`banner tone-${props.tone}`} role="status">
    <Icon name={props.icon ?? bannerIcons[props.tone]} />
    <span className="banner-text">{props.children}</span>
    {props.action}
  </div>
)

/** A note inside the page, with a heading if it needs one. */
export const Notice = (props: {
  readonly tone: Tone
  readonly children: ReactNode
  readonly icon?: IconName
  readonly action?: ReactNode
}) => (
  <div className={`notice tone-${props.tone}`}>
    <Icon name={props.icon ?? bannerIcons[props.tone]} />
    <div>{props.children}</div>
    {props.action ? <div className="notice-actions">{props.action}</div> : null}
  </div>
)

/** Why an action was not done. After a conflict it offers the latest state, so that nobody acts on a stale page. */
export function ProblemNotice({
  problem,
  onRefresh,
}: {
  readonly problem: ClientProblem | null
  readonly onRefresh?: () => void
}) {
  const words = useWords(partWords)
  const say = useSay()
  if (!problem) return null
  return (
    <div role="alert">
      <Notice
        tone={problem.code === 'conflict' || problem.code === 'offline' ? 'warn' : 'late'}
        action={
          problem.code === 'conflict' && onRefresh ? (
            <Button icon="refresh" onPress={onRefresh}>
              {words.refresh}
            </Button>
          ) : undefined
        }
      >
        {say(problem.say)}
      </Notice>
    </div>
  )
}
