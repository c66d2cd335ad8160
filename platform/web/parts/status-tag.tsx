import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** What a state means: `good` done, `warn` needs a look, `late` overdue or refused, `info` under way, `still` at rest. */
export type Tone = 'good' | 'warn' | 'late' | 'info' | 'still'

const shapes: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'alert',
  late: 'flag',
  info: 'ring',
  still: 'minus',
}

/** A state as word, shape and colour together; colour alone never says it (A11Y-04). */
export const StatusTag = ({
  tone,
  word,
  icon,
}: {
  readonly tone: Tone
  readonly word: string
  readonly icon?: IconName
}) => (
  <span className={`tag tone-${tone}`}>
    <Icon name={icon ?? shapes[tone]} />
    {word}
  </span>
)
