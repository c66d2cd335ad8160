import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { LinkToScan, PrintDialog } from '#platform/web/parts/print-dialog.tsx'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'
import './promises.css'

const linkOf = (receipt: string): string => `${location.origin}/acceptance#${receipt}`

/** Acceptance links, shown once: to print, to copy, to scan. */
export function GivenLinks(props: {
  readonly title: string
  readonly receipts: readonly string[]
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  return (
    <PrintDialog title={words.links} lead={words.linksLead} onClose={props.onClose}>
      <strong>{props.title}</strong>
      <Columns least="10rem">
        {props.receipts.map((receipt, at) => (
          <Link key={receipt} receipt={receipt} number={at + 1} />
        ))}
      </Columns>
    </PrintDialog>
  )
}

function Link({ receipt, number }: { readonly receipt: string; readonly number: number }) {
  const words = useWords(deskWords)
  return (
    <div className="promise-link">
      <span className="soft small">{words.linkNumber(number)}</span>
      <LinkToScan link={linkOf(receipt)} title={words.linkNumber(number)} scan={words.scan} />
      <CopyLink tone="quiet" link={linkOf(receipt)} />
    </div>
  )
}
