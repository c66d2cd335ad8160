import { pathOfBooklet } from '#platform/web/booklet.ts'
import { PrintArea } from '#platform/web/parts/layout.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { sayReceipt } from '#platform/web/receipt.ts'
import { useWords } from '#platform/web/words.ts'
import { bookletWords } from './booklet-words.ts'
import './booklet.css'

export const linkToBooklet = (receipt: string): string => `${location.origin}${pathOfBooklet(receipt)}`

/** The booklet as a card: to scan, to print, to keep in a purse. */
export function BookletCard(props: {
  readonly title: string
  readonly placeName: string
  readonly receipt: string
}) {
  const words = useWords(bookletWords)
  return (
    <PrintArea whole>
      <section className="booklet-card" aria-label={props.title}>
        <QrDrawing text={linkToBooklet(props.receipt)} says={words.carryNote} />
        <div>
          <p className="booklet-name">{props.title}</p>
          <p className="soft">{props.placeName}</p>
          <p className="small">{words.cardHow}</p>
          <p className="soft small">{words.code}</p>
          <p className="booklet-code">{sayReceipt(props.receipt)}</p>
          <p className="faint small">{words.secret}</p>
        </div>
      </section>
    </PrintArea>
  )
}
