import { useSay } from '#platform/web/language.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract.ts'
import { keepingWords } from './keeping-words.ts'
import { NoticeFacts } from './notice-facts.tsx'

type Props = { readonly about: string; readonly open: boolean; readonly onClose: () => void }

/** What is asked on this one occasion, over the form it belongs to. */
export function NoticeSheet({ about, open, onClose }: Props) {
  const words = useWords(keepingWords)
  const say = useSay()
  const reading = useKeptOperation(keepingContract.listNotices, {})
  const notice = reading.data?.notices.find(({ noticeId }) => noticeId === about)
  return (
    <Sheet
      open={open}
      title={notice ? say(notice.occasion) : words.howUsed}
      onClose={onClose}
      actions={<ButtonLink href="/privacy">{words.everything}</ButtonLink>}
    >
      <Stack>
        <Show reading={reading}>{() => (notice ? <NoticeFacts notice={notice} /> : null)}</Show>
      </Stack>
    </Sheet>
  )
}
