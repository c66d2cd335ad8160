import { LinkOnce } from '#platform/web/parts/print-dialog.tsx'
import { useWords } from '#platform/web/words.ts'
import { deskCounterWords } from './desk-counter-words.ts'

/** A counter's link, shown once. */
export function CounterLink(props: {
  readonly name: string
  readonly ticket: string
  readonly onClose: () => void
}) {
  const words = useWords(deskCounterWords)
  const link = `${location.origin}/counter#${props.ticket}`
  return <LinkOnce {...props} link={link} title={words.link} lead={words.linkLead} scan={words.scan} />
}
