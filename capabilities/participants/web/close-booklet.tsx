import { useLocation } from 'wouter'
import { forgetBooklet } from '#platform/web/booklet.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import type { Booklet } from '../shapes.ts'
import { bookletWords } from './booklet-words.ts'
import { useHeld, WhatIsLetGo } from './what-is-let-go.tsx'

type Props = { readonly booklet: Booklet; readonly receipt: string; readonly onClose: () => void }

/** Closing: says what is erased and what is let go with it, and does so. */
export function CloseBooklet({ booklet, receipt, onClose }: Props) {
  const words = useWords(bookletWords)
  const [, go] = useLocation()
  const held = useHeld(receipt)
  const close = useAction(participantsContract.closeMyBooklet, {
    receipt,
    quiet: true,
    onDone: () => {
      forgetBooklet(receipt)
      showToast(words.closed)
      go('/booklet', { replace: true })
    },
  })
  return (
    <Dialog
      open
      title={words.close}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            tone="danger"
            busy={close.busy}
            disabled={held.isLoading}
            onPress={() => void close.run({ participantId: booklet.participantId })}
          >
            {words.closeDo}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{words.closeAsk}</p>
        <WhatIsLetGo held={held} />
        <ProblemNotice problem={close.problem} />
      </Stack>
    </Dialog>
  )
}
