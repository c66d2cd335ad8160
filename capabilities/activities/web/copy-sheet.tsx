import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { sayMoment } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { activitiesContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'

type Props = { readonly placeId: string; readonly month: string; readonly onClose: () => void }

/** Last month's activities on the same weekdays of this one; what is ticked is planned. */
export function CopySheet({ placeId, month, onClose }: Props) {
  const words = useWords(deskWords)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [idOf] = useState(() => keptIds())
  const reading = useOperation(activitiesContract.proposeMonth, { placeId, month })
  const copy = useAction(activitiesContract.copyActivities, {
    onDone: ({ planned }) => {
      showToast(words.copied(planned))
      onClose()
    },
  })
  const chosen = (reading.data?.proposals ?? []).filter(({ fromActivityId }) => !left.has(fromActivityId))
  const copies = () =>
    chosen.map(({ fromActivityId, startsAt, endsAt }) => ({
      fromActivityId,
      activityId: idOf(fromActivityId),
      startsAt,
      endsAt,
    }))
  return (
    <Sheet
      open
      title={words.copy}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            tone="main"
            busy={copy.busy}
            disabled={chosen.length === 0}
            onPress={() => void copy.run({ placeId, copies: copies() })}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <Show reading={reading}>
        {({ proposals }) => <Proposals proposals={proposals} left={left} onChange={setLeft} />}
      </Show>
      <ProblemNotice problem={copy.problem} />
    </Sheet>
  )
}

function Proposals(props: {
  readonly proposals: OutputOf<typeof activitiesContract.proposeMonth>['proposals']
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}) {
  const words = useWords(deskWords)
  const say = useSay()
  const now = useNow()
  const { proposals, left, onChange } = props
  const toggle = (id: string) =>
    onChange(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]))
  if (proposals.length === 0) return <EmptyState icon="calendar" title={words.copyNone} />
  return (
    <Stack gap="tight">
      <p className="soft">{words.copyLead}</p>
      {proposals.map(({ fromActivityId, title, spot, startsAt }) => (
        <Checkbox
          key={fromActivityId}
          title={title}
          hint={`${say(sayMoment(startsAt, now))} · ${spot}`}
          checked={!left.has(fromActivityId)}
          onChange={() => toggle(fromActivityId)}
        />
      ))}
    </Stack>
  )
}

/** One new id for each activity, the same one when it is sent again. */
function keptIds(): (from: string) => string {
  const ids = new Map<string, string>()
  return (from) => {
    const known = ids.get(from) ?? newId()
    ids.set(from, known)
    return known
  }
}
