import { type Instant, minutesBetween } from '#platform/time/instant.ts'
import { sayExactly, sayMoment } from '#platform/time/say-time.ts'
import { useLanguage } from '../language.ts'
import { useNow } from '../use-now.ts'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { partWords } from './part-words.ts'
import type { Tone } from './status-tag.tsx'

export type ClockState = 'running' | 'soon' | 'late' | 'stopped' | 'done'

export type ClockTagProps = {
  readonly dueAt: Instant | null
  readonly isOverdue?: boolean
  readonly isStopped?: boolean
  readonly isDone?: boolean
  /** Working days left as the server counted them, make-up days included. */
  readonly workingDaysLeft?: number
}

const looks: Readonly<Record<ClockState, { readonly tone: Tone; readonly icon: IconName }>> = {
  running: { tone: 'still', icon: 'clock' },
  soon: { tone: 'warn', icon: 'clock' },
  late: { tone: 'late', icon: 'flag' },
  stopped: { tone: 'info', icon: 'pause' },
  done: { tone: 'good', icon: 'check' },
}

const soonMinutes = 24 * 60

/** How a clock stands; `soon` is the last day before it is due and only a colour, never a decision. */
export function clockStateOf(clock: ClockTagProps, now: Instant): ClockState {
  if (clock.isDone) return 'done'
  if (clock.isStopped) return 'stopped'
  if (clock.isOverdue) return 'late'
  return clock.dueAt !== null && minutesBetween(now, clock.dueAt) < soonMinutes ? 'soon' : 'running'
}

function useClockWords(clock: ClockTagProps, state: ClockState, now: Instant): string {
  const words = useWords(partWords)
  const language = useLanguage()
  if (state === 'done') return words.clockDone
  if (state === 'stopped') return words.clockStopped
  if (clock.dueAt === null) return state === 'late' ? words.clockLate : words.clockRunning
  const when = sayMoment(clock.dueAt, now)[language]
  if (state === 'late') return words.lateSince(when)
  const left = clock.workingDaysLeft
  if (left === undefined) return words.dueAt(when)
  return `${words.dueAt(when)} · ${left < 1 ? words.lastDay : words.daysLeft(left)}`
}

/** By when something must be done, in words, with shape and colour: 周五 17:30 前. */
export function ClockTag(clock: ClockTagProps) {
  const language = useLanguage()
  const now = useNow()
  const state = clockStateOf(clock, now)
  const look = looks[state]
  const said = useClockWords(clock, state, now)
  return (
    <span
      className={`tag tag-clock tone-${look.tone}`}
      title={clock.dueAt === null ? undefined : sayExactly(clock.dueAt, now)[language]}
    >
      <Icon name={look.icon} />
      {said}
    </span>
  )
}
