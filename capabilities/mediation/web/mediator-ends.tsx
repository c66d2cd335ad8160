import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { sides, type Side } from '../words.ts'
import { mediationWords } from './mediation-words.ts'
import type { MediatorProps } from './mediator-props.ts'
import { mediatorWords } from './mediator-words.ts'

/** On the day of a revisit: what each side told the mediator. */
export function RevisitNotes({ dispute, receipt }: MediatorProps) {
  const words = useWords(mediatorWords)
  const shared = useWords(mediationWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  const note = useAction(mediationContract.sayRevisit, { receipt, onDone: () => showToast(words.noted) })
  const { dueOn: on, mediationId, voices, abilities } = dispute
  if (on === null || !abilities.includes('sayRevisit')) return null
  const hasSaid = (side: Side) => voices.some((one) => one.on === on && one.side === side)
  const say = (side: Side, holds: boolean) => void note.run({ mediationId, on, side, holds, text: '' })
  return (
    <Card title={words.revisit(sayDay(on, today)[language])} raised>
      <Stack>
        <p className="soft">{words.revisitLead}</p>
        <ProblemNotice problem={note.problem} />
        {sides.map((side) => (
          <Inline key={side} place="spread">
            <span>{dispute.parties[side]?.name ?? shared.side(side)}</span>
            {hasSaid(side) ? (
              <span className="soft">{words.saidAlready}</span>
            ) : (
              <Inline>
                <Button busy={note.busy} onPress={() => say(side, true)}>
                  {words.holds}
                </Button>
                <Button busy={note.busy} onPress={() => say(side, false)}>
                  {words.holdsNot}
                </Button>
              </Inline>
            )}
          </Inline>
        ))}
      </Stack>
    </Card>
  )
}

/** Ends it without an agreement. */
export function EndStep({ dispute, receipt }: MediatorProps) {
  const words = useWords(mediatorWords)
  const [isAsking, setIsAsking] = useState(false)
  const end = useAction(mediationContract.endUnsettled, { receipt, onDone: () => showToast(words.ended) })
  if (!dispute.abilities.includes('endUnsettled')) return null
  return (
    <>
      <Button tone="quiet" onPress={() => setIsAsking(true)}>
        {words.unsettled}
      </Button>
      {isAsking ? (
        <Dialog
          open
          title={words.unsettled}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onPress={() => setIsAsking(false)}>{words.cancel}</Button>
              <Button
                tone="danger"
                busy={end.busy}
                onPress={() => void end.run({ mediationId: dispute.mediationId })}
              >
                {words.unsettled}
              </Button>
            </>
          }
        >
          <p>{words.unsettledAsk}</p>
          <ProblemNotice problem={end.problem} />
        </Dialog>
      ) : null}
    </>
  )
}
