import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import { counterWords } from './counter-words.ts'
import { pointNames } from './point-names.ts'

type Redemption = OutputOf<typeof counterContract.getCounter>['shops'][number]['today'][number]

type Props = { readonly redemptions: readonly Redemption[]; readonly receipt?: string | undefined }

/** What was exchanged today, by number and without names; each can be undone before the day is over. */
export function CounterToday({ redemptions, receipt }: Props) {
  const words = useWords(counterWords)
  const names = useWords(pointNames)
  const [undoing, setUndoing] = useState<Redemption | null>(null)
  return (
    <Card title={words.today}>
      {redemptions.length === 0 ? (
        <p className="soft">{words.todayNone}</p>
      ) : (
        <Rows label={words.today}>
          {redemptions.map((one) => (
            <Row
              key={one.redemptionId}
              title={`${one.goodName} × ${one.quantity}`}
              note={[
                names.number(one.number),
                names.points(one.points),
                ...(receipt === undefined && one.counterId !== null ? [words.byCounter] : []),
              ].join(' · ')}
              end={
                one.isReturned ? (
                  <StatusTag tone="still" word={words.undone} />
                ) : (
                  <Button onPress={() => setUndoing(one)}>{words.undo}</Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {undoing === null ? null : (
        <UndoDialog redemption={undoing} receipt={receipt} onClose={() => setUndoing(null)} />
      )}
    </Card>
  )
}

type UndoProps = Pick<Props, 'receipt'> & {
  readonly redemption: Redemption
  readonly onClose: () => void
}

function UndoDialog({ redemption, receipt, onClose }: UndoProps) {
  const words = useWords(counterWords)
  const undo = useAction(counterContract.undoRedemption, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => {
      showToast(words.undone)
      onClose()
    },
  })
  const { goodId, redemptionId, goodName, quantity, points } = redemption
  return (
    <Dialog
      open
      title={words.undo}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="danger" busy={undo.busy} onPress={() => void undo.run({ goodId, redemptionId })}>
            {words.undo}
          </Button>
        </>
      }
    >
      <p>{words.receiptSays(quantity, goodName, points)}</p>
      <p>{words.undoing}</p>
      <ProblemNotice problem={undo.problem} />
    </Dialog>
  )
}
