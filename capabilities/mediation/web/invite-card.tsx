import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { pathOfMediation } from './kept-mediations.ts'
import { sideWords } from './side-words.ts'

/** The key of one side, to be handed to it. */
export function InviteCard(props: {
  readonly title: string
  readonly receipt: string
  readonly lead?: string
}) {
  const words = useWords(sideWords)
  const link = `${location.origin}${pathOfMediation(props.receipt)}`
  return (
    <Card title={props.title}>
      <Stack>
        {props.lead === undefined ? null : <p className="soft">{props.lead}</p>}
        <QrDrawing text={link} says={words.scan} />
        <CopyLink link={link} />
      </Stack>
    </Card>
  )
}
