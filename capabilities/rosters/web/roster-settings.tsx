import { useState } from 'react'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract/keeping.ts'
import { CalendarAddress } from './calendar-address.tsx'
import { deskWords } from './desk-words.ts'
import type { RosterPage } from './duty-days.tsx'
import { draftOf, patternFrom } from './pattern-draft.ts'
import { PatternFields } from './pattern-fields.tsx'
import { rosterWords } from './roster-words.ts'

type Props = { readonly roster: RosterPage }

/** How duty is shared out, the calendar’s address, and closing. */
export function RosterSettings({ roster }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  const { rosterId, pattern, abilities } = roster
  const [isClosing, setClosing] = useState(false)
  return (
    <Stack gap="loose">
      {abilities.includes('changeRoster') ? (
        <Change key={rosterId} roster={roster} />
      ) : (
        <p>{pattern.about}</p>
      )}
      <Card title={shared.calendar}>
        <CalendarAddress path={`/api/calendars/rosters/${rosterId}`} />
      </Card>
      {abilities.includes('closeRoster') ? (
        <Inline>
          <Button tone="danger" icon="stop" onPress={() => setClosing(true)}>
            {words.closeRoster}
          </Button>
        </Inline>
      ) : null}
      {isClosing ? <CloseDialog rosterId={rosterId} onClose={() => setClosing(false)} /> : null}
    </Stack>
  )
}

function Change({ roster }: Props) {
  const words = useWords(deskWords)
  const shared = useWords(rosterWords)
  const [initial] = useState(() => draftOf(roster.pattern))
  const form = useForm(initial)
  const [hours, setHours] = useState<OpeningHours>(roster.pattern.hours)
  const [isAsking, setAsking] = useState(false)
  const change = useAction(keepingContract.changeRoster, { onDone: () => showToast(words.saved) })
  const submit = () => {
    const pattern = patternFrom(form.values, hours)
    setAsking(pattern === null)
    if (pattern !== null) void change.run({ rosterId: roster.rosterId, ...pattern })
  }
  return (
    <Form onSubmit={submit}>
      <Stack>
        <PatternFields form={form} hours={hours} onHours={setHours} errorOf={change.errorOf} />
        {isAsking ? <Notice tone="warn">{words.missing}</Notice> : null}
        <ProblemNotice problem={change.problem} />
        <Inline>
          <Button submit tone="main" busy={change.busy}>
            {shared.save}
          </Button>
        </Inline>
      </Stack>
    </Form>
  )
}

function CloseDialog({ rosterId, onClose }: { readonly rosterId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  return (
    <ReasonDialog
      operation={keepingContract.closeRoster}
      inputOf={(reason) => ({ rosterId, reason })}
      title={words.closeRoster}
      label={words.closeReason}
      most={200}
      submit={words.closeRoster}
      danger
      done={words.closed}
      onClose={onClose}
    />
  )
}
