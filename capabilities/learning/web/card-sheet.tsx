import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { newReceipt, sayReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { learningWords } from './learning-words.ts'
import './learning.css'

/** A card for one member: made on this screen, kept by the house as a hash, shown once. */
export function CardSheet({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const said = useWords(learningWords)
  const [code] = useState(newReceipt)
  const [isGiven, setGiven] = useState(false)
  const give = useAction(learningContract.giveMemberCard, { onDone: () => setGiven(true) })
  return (
    <Sheet
      open
      title={words.card}
      onClose={onClose}
      actions={
        isGiven ? (
          <Button tone="main" icon="print" onPress={() => print()}>
            {words.print}
          </Button>
        ) : (
          <Button tone="main" busy={give.busy} onPress={() => void give.run({ number, code })}>
            {words.card}
          </Button>
        )
      }
    >
      <Stack>
        <p className="soft">{words.cardLead}</p>
        <ProblemNotice problem={give.problem} />
        {isGiven ? (
          <PrintArea whole>
            <section className="certificate">
              <h2>{said.title}</h2>
              <QrDrawing text={`${location.origin}/learning#${code}`} says={words.cardLead} />
              <p className="figures">{sayReceipt(code)}</p>
            </section>
          </PrintArea>
        ) : null}
      </Stack>
    </Sheet>
  )
}
