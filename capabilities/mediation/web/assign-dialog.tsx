import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { DeskCard } from './desk-card.ts'
import { deskWords } from './desk-words.ts'
import { mediationWords } from './mediation-words.ts'

/** Who of the group could help with this: by what they are good at. */
export function AssignDialog({ card, onClose }: { readonly card: DeskCard; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const shared = useWords(mediationWords)
  const [mediatorId, setMediatorId] = useState<string | null>(null)
  const { groupId, mediationId, subject } = card
  const reading = useOperation(mediationContract.listMediators, { groupId })
  const assign = useAction(mediationContract.assignMediator, {
    onDone: () => {
      showToast(words.assigned)
      onClose()
    },
  })
  const send = () => {
    if (mediatorId !== null) void assign.run({ mediationId, groupId, mediatorId })
  }
  return (
    <Dialog
      open
      title={words.assign}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={assign.busy} disabled={mediatorId === null} onPress={send}>
            {words.assign}
          </Button>
        </>
      }
    >
      <Stack>
        <p className="soft">{words.assignLead}</p>
        <Show reading={reading}>
          {({ mediators }) => {
            const fitting = mediators.filter(
              (it) => it.status === 'admitted' && it.subjects.includes(subject),
            )
            return fitting.length === 0 ? (
              <Notice tone="warn">{words.nobody}</Notice>
            ) : (
              <Choice
                value={mediatorId}
                onChange={setMediatorId}
                options={fitting.map((it) => ({
                  value: it.mediatorId,
                  title: it.name ?? words.noName,
                  hint: it.subjects.map((one) => shared.subject(one)).join(comma),
                }))}
              />
            )
          }}
        </Show>
        <ProblemNotice problem={assign.problem} />
      </Stack>
    </Dialog>
  )
}
