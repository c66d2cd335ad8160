import { useState } from 'react'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { myCaseWords } from './my-case-words.ts'
import type { ActionProps } from './my-case.ts'

/** When it is over, the author may have what they wrote, their name and their photos destroyed for good. */
export function EraseMyWords({ mine, receipt, onRefresh }: ActionProps) {
  const words = useWords(myCaseWords)
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const erase = useAction(residentContract.eraseWords, {
    receipt,
    onDone: () => {
      close()
      showToast(words.erasedLine)
    },
  })
  const yes = (
    <Button tone="danger" busy={erase.busy} onPress={() => void erase.run({ caseId: mine.caseId })}>
      {words.eraseDo}
    </Button>
  )
  return (
    <>
      <Inline>
        <Button tone="quiet" icon="trash" onPress={() => setAsking(true)}>
          {words.erase}
        </Button>
      </Inline>
      <Dialog
        open={isAsking}
        title={words.erase}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{words.keep}</Button>
            {yes}
          </>
        }
      >
        <p>{words.eraseAsk}</p>
        <ProblemNotice problem={erase.problem} onRefresh={onRefresh} />
      </Dialog>
    </>
  )
}
