import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { useWords } from '#platform/web/words.ts'
import type { LetterDraft } from './letter-draft.ts'
import { writeWords } from './write-words.ts'

/** Clears what was written, after asking. */
export function StartAnew(props: { readonly draft: LetterDraft; readonly onStartAnew: () => void }) {
  const words = useWords(writeWords)
  const [isAsking, setAsking] = useState(false)
  if (props.draft.text === '' && props.draft.photoIds.length === 0) return null
  return (
    <>
      <Button tone="quiet" icon="trash" onPress={() => setAsking(true)}>
        {words.startAnew}
      </Button>
      <Dialog
        open={isAsking}
        title={words.startAnewAsk}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{words.keepWriting}</Button>
            <Button
              tone="danger"
              onPress={() => {
                setAsking(false)
                props.onStartAnew()
              }}
            >
              {words.startAnewDo}
            </Button>
          </>
        }
      >
        <p className="soft">{props.draft.text.slice(0, 120)}</p>
      </Dialog>
    </>
  )
}
