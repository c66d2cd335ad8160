import { Card } from '#platform/web/parts/layout.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { useWords } from '#platform/web/words.ts'
import { ownWords } from './own-words.ts'
import './points.css'

/** What the family shows at the counter: a picture for the shop's camera, and the code to read out. */
export function CodeCard({ code }: { readonly code: string }) {
  const words = useWords(ownWords)
  return (
    <Card title={words.showCode}>
      <div className="points-code">
        <QrDrawing text={`${location.origin}/counter#${code}`} says={words.codeSays} />
        <strong className="figures">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
        <span className="soft small">{words.codeSays}</span>
      </div>
    </Card>
  )
}
