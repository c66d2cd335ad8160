import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { useWords } from '#platform/web/words.ts'
import { handWords } from './hand-words.ts'
import './points.css'

export type Slip = {
  readonly claimId: string
  readonly slip: string
  readonly name: string
  readonly quantity: number
  readonly points: number
  readonly on: string
  readonly isForCommittee: boolean
}

/** What the family takes home: what was done, and how it is confirmed. No name stands on it. */
export function SlipCard({ slip, onNext }: { readonly slip: Slip; readonly onNext: () => void }) {
  const words = useWords(handWords)
  return (
    <PrintArea whole>
      <Stack>
        <Card title={words.slip}>
          <div className="points-code">
            <strong>{words.slipOf(slip.name, slip.quantity)}</strong>
            <span>
              <DayText day={slip.on} /> · {words.worth(slip.points)}
            </span>
            {slip.isForCommittee ? null : (
              <QrDrawing text={`${location.origin}/points/confirm/${slip.claimId}`} says={words.slipHelped} />
            )}
            <span className="soft small">{words.slipCode}</span>
            <strong className="figures slip-code">{`${slip.slip.slice(0, 4)} ${slip.slip.slice(4)}`}</strong>
            <p className="small">{slip.isForCommittee ? words.slipCommittee : words.slipHelped}</p>
          </div>
        </Card>
        <Inline>
          <Button tone="main" icon="print" onPress={() => print()}>
            {words.print}
          </Button>
          <Button onPress={onNext}>{words.next}</Button>
        </Inline>
      </Stack>
    </PrintArea>
  )
}
