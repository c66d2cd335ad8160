import { useSay } from '#platform/web/language.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract.ts'
import { keepingWords } from './keeping-words.ts'
import type { Notice } from '../shapes.ts'
import { NoticeFacts } from './notice-facts.tsx'
import { type Part, PrivacyIndex } from './privacy-index.tsx'
import { WhomToAsk } from './whom-to-ask.tsx'

/** What becomes of what residents tell the house: an index, one card an occasion, whom to ask, how to see who looked. */
export function ResidentPrivacy() {
  const words = useWords(keepingWords)
  const reading = useKeptOperation(keepingContract.listNotices, {})
  return (
    <>
      <TopBar title={words.title} back="/" />
      <Page title={words.title} lead={words.lead}>
        <Stack>
          <Show reading={reading}>{({ notices }) => <Whole notices={notices} />}</Show>
          {reading.data === undefined && reading.problem ? <Whole notices={[]} /> : null}
        </Stack>
      </Page>
    </>
  )
}

function Whole({ notices }: { readonly notices: readonly Notice[] }) {
  const words = useWords(keepingWords)
  const say = useSay()
  const rights = useRights()
  const occasions = notices.map((notice) => ({
    id: notice.noticeId,
    title: say(notice.occasion),
    body: <NoticeFacts notice={notice} />,
  }))
  return (
    <Stack>
      <PrivacyIndex rights={rights} occasions={occasions} />
      {[...occasions, ...rights].map(({ id, title, body }) => (
        <div key={id} id={id} className="privacy-part">
          <Card title={title}>{body}</Card>
        </div>
      ))}
      <div className="no-print">
        <Button icon="print" wide onPress={() => print()}>
          {words.print}
        </Button>
      </div>
    </Stack>
  )
}

/** What one can do, after the occasions. */
function useRights(): readonly Part[] {
  const words = useWords(keepingWords)
  return [
    { id: 'copy', title: words.copy, body: <Way note={words.copyNote} href="/copy" to={words.copyDo} /> },
    {
      id: 'looked',
      title: words.looked,
      body: <Way note={words.lookedNote} href="/mine" to={words.lookedDo} />,
    },
    {
      id: 'booklet',
      title: words.booklet,
      body: <Way note={words.bookletNote} href="/booklet" to={words.bookletDo} />,
    },
    { id: 'ask', title: words.ask, body: <WhomToAsk /> },
    {
      id: 'never',
      title: words.never,
      body: (
        <>
          <p>{words.neverList}</p>
          <p>{words.neverRank}</p>
        </>
      ),
    },
  ]
}

type WayProps = { readonly note: string; readonly href: string; readonly to: string }

const Way = ({ note, href, to }: WayProps) => (
  <Stack>
    <p>{note}</p>
    <div className="no-print">
      <ButtonLink href={href}>{to}</ButtonLink>
    </div>
  </Stack>
)
