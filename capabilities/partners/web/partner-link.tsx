import { LinkOnce } from '#platform/web/parts/print-dialog.tsx'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'

/** The link to a partner’s own page, shown once. */
export function PartnerLink(props: {
  readonly name: string
  readonly receipt: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const link = `${location.origin}/partner#${props.receipt}`
  return <LinkOnce {...props} link={link} title={words.link} lead={words.linkLead} scan={words.scan} />
}
