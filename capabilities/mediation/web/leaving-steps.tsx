import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { SideProps } from './side-steps.tsx'
import { sideWords } from './side-words.ts'

type Step = 'withdraw' | 'erase'

/** Another mediator, taking consent back, and destroying what is one’s own: each a side’s right. */
export function LeavingSteps({ dispute, side, receipt }: SideProps) {
  const words = useWords(sideWords)
  const [asking, setAsking] = useState<Step | null>(null)
  const doneWith = (said: string) => () => {
    setAsking(null)
    showToast(said)
  }
  const object = useAction(mediationContract.objectToMediator, { receipt, onDone: doneWith(words.objected) })
  const withdraw = useAction(mediationContract.withdrawConsent, {
    receipt,
    onDone: doneWith(words.withdrawn),
  })
  const erase = useAction(mediationContract.eraseWords, { receipt, onDone: doneWith(words.erased) })
  const { abilities, mediationId } = dispute
  const step = asking === 'erase' ? erase : withdraw
  return (
    <Stack>
      <ProblemNotice problem={object.problem} />
      {abilities.includes('objectToMediator') ? (
        <Button tone="quiet" busy={object.busy} onPress={() => void object.run({ mediationId, side })}>
          {words.object}
        </Button>
      ) : null}
      {abilities.includes('withdrawConsent') ? (
        <Button tone="quiet" onPress={() => setAsking('withdraw')}>
          {words.withdraw}
        </Button>
      ) : null}
      {abilities.includes('eraseWords') ? (
        <Button tone="quiet" icon="trash" onPress={() => setAsking('erase')}>
          {words.erase}
        </Button>
      ) : null}
      {asking === null ? null : (
        <Dialog
          open
          title={words[asking]}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={() => setAsking(null)}>{words.cancel}</Button>
              <Button tone="danger" busy={step.busy} onPress={() => void step.run({ mediationId, side })}>
                {words[asking]}
              </Button>
            </>
          }
        >
          <p>{asking === 'erase' ? words.eraseAsk : words.withdrawAsk}</p>
          <ProblemNotice problem={step.problem} />
        </Dialog>
      )}
    </Stack>
  )
}
