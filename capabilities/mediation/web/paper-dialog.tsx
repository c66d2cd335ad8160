import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { type Side, sides } from '../words.ts'
import type { DeskCard } from './desk-card.ts'
import { deskWords } from './desk-words.ts'
import { mediationWords } from './mediation-words.ts'

const papers = ['consent', 'refuse', 'withdraw', 'confirm'] as const
type Paper = (typeof papers)[number]

/** Which papers can say something at this point, and of which side. */
function fits(paper: Paper, side: Side | null, { status, consents, confirmed, draft }: DeskCard): boolean {
  if (paper === 'withdraw') return side === null || consents.includes(side)
  if (paper === 'confirm')
    return status === 'underWay' && draft > 0 && (side === null || !confirmed.includes(side))
  return status === 'brought' && (side === null || !consents.includes(side))
}

/** What a side has signed on paper, noted by staff: yes, no, no more, or the agreement; never its words. */
export function PaperDialog({ card, onClose }: { readonly card: DeskCard; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const shared = useWords(mediationWords)
  const [side, setSide] = useState<Side | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const note = usePaper(card, () => {
    showToast(words.paperDone)
    onClose()
  })
  return (
    <Dialog
      open
      title={`${words.paper} · ${card.number}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            tone="main"
            busy={note.busy}
            disabled={side === null || paper === null}
            onPress={() => (side === null || paper === null ? undefined : note.send(paper, side))}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <Stack>
        <p className="soft">{words.paperLead}</p>
        <FieldGroup label={words.side}>
          <Choice
            value={side}
            onChange={setSide}
            options={sides.map((value) => ({ value, title: shared.side(value) }))}
          />
        </FieldGroup>
        <FieldGroup label={words.what}>
          <Choice
            value={paper}
            onChange={setPaper}
            options={papers
              .filter((one) => fits(one, side, card))
              .map((value) => ({ value, title: words[value] }))}
          />
        </FieldGroup>
        <ProblemNotice problem={note.problem} />
      </Stack>
    </Dialog>
  )
}

function usePaper({ mediationId, draft }: DeskCard, onDone: () => void) {
  const consent = useAction(mediationContract.giveConsent, { onDone })
  const withdraw = useAction(mediationContract.withdrawConsent, { onDone })
  const confirm = useAction(mediationContract.confirmAgreement, { onDone })
  const say = (side: Side, agrees: boolean) => consent.run({ mediationId, side, agrees, text: '', aside: '' })
  return {
    busy: consent.busy || withdraw.busy || confirm.busy,
    problem: consent.problem ?? withdraw.problem ?? confirm.problem,
    send: (paper: Paper, side: Side) => {
      if (paper === 'withdraw') void withdraw.run({ mediationId, side })
      else if (paper === 'confirm') void confirm.run({ mediationId, side, draft })
      else void say(side, paper === 'consent')
    },
  }
}
