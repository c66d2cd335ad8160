import { Link } from 'wouter'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Banner } from '#platform/web/parts/states.tsx'
import { useSession } from '#platform/web/session.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { noticesContract } from '../contract.ts'
import { noticeWords } from './notice-words.ts'
import { useReadDay } from './read-digests.ts'

/** One line above the desk while the newest digest was not opened in this browser. */
export function DigestLine() {
  const { session } = useSession()
  const personId = session?.signedIn ? session.personId : null
  return personId === null || personId === undefined ? null : <Unread personId={personId} />
}

function Unread({ personId }: { readonly personId: string }) {
  const words = useWords(noticeWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  const readDay = useReadDay(personId)
  const { data } = useOperation(noticesContract.getDigest, {})
  const digest = data?.digest
  if (!digest || digest.on <= readDay) return null
  const count = digest.lines.length
  return (
    <Banner tone="info" icon="bell" action={<Link href="/desk/digest">{words.look}</Link>}>
      {digest.on === today ? words.line(count) : words.lineOn(sayDay(digest.on, today)[language], count)}
    </Banner>
  )
}
