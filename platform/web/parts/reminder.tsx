import { type ReactNode, Suspense } from 'react'
import { useReminders } from '../reminders.ts'
import type { Screen } from '../screen.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Checkbox } from './choice.tsx'
import { reminderWords } from './reminder-words.ts'
import { Notice } from './states.tsx'
import { showToast } from './toasts.tsx'

/** What comes up today or tomorrow, on the page of whoever it is for; nothing for those who asked for none. */
export function Reminder({
  lines,
}: {
  readonly lines: readonly { readonly id: string; readonly say: ReactNode }[]
}) {
  const words = useWords(reminderWords)
  const { areWanted, choose } = useReminders()
  if (!areWanted || lines.length === 0) return null
  const stop = () => {
    choose(false)
    showToast(words.stopped)
  }
  return (
    <Notice
      tone="info"
      action={
        <Button tone="quiet" onPress={stop}>
          {words.stop}
        </Button>
      }
    >
      {lines.map(({ id, say }) => (
        <p key={id}>{say}</p>
      ))}
    </Notice>
  )
}

/** Where somebody says whether this phone reminds them. */
export function RemindersChoice() {
  const words = useWords(reminderWords)
  const { areWanted, choose } = useReminders()
  return <Checkbox checked={areWanted} onChange={choose} title={words.wanted} hint={words.wantedHint} />
}

/** The reminders of every capability that has any; `receipt` opens the booklet they are for. */
export const Reminders = (props: { readonly screens: readonly Screen[]; readonly receipt?: string }) => (
  <Suspense fallback={null}>
    {props.screens.map(({ path, reminds: Reminds }) =>
      Reminds ? (
        <Reminds key={path} {...(props.receipt === undefined ? {} : { receipt: props.receipt })} />
      ) : null,
    )}
  </Suspense>
)
