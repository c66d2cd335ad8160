import { useBooklet } from '#platform/web/booklet.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { useWords } from '#platform/web/words.ts'
import { copyWords } from './copy-words.ts'
import { keepingWords } from './keeping-words.ts'
import { OwnCopy } from './own-copy.tsx'

/** A copy of all that a code opens; without one in the address, of the booklet of this phone. */
export function ResidentCopy() {
  const words = useWords(copyWords)
  const shared = useWords(keepingWords)
  const inAddress = useReceiptInAddress()
  const own = useBooklet()
  const receipt = inAddress ?? own?.receipt
  return (
    <>
      <TopBar title={words.title} back="/privacy" />
      {receipt === undefined ? (
        <Page title={words.title}>
          <EmptyState
            icon="document"
            title={words.none}
            note={words.noneNote}
            action={<ButtonLink href="/booklet">{shared.bookletDo}</ButtonLink>}
          />
        </Page>
      ) : (
        <OwnCopy key={receipt} receipt={receipt} />
      )}
    </>
  )
}
