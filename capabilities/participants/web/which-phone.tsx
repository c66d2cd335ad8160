import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { keepBooklet, useBooklets } from '#platform/web/booklet.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type { Booklet } from '../shapes.ts'
import { bookletWords } from './booklet-words.ts'
import { renewWords } from './renew-words.ts'

type Props = { readonly booklet: Booklet; readonly receipt: string }

/** A booklet that came by link or card: kept on this phone if its owner wants that, in place of an old code of its own. */
export function WhichPhone({ booklet, receipt }: Props) {
  const words = useWords(bookletWords)
  const renewing = useWords(renewWords)
  const kept = useBooklets()
  const { participantId, name } = booklet
  if (kept.some((one) => one.receipt === receipt)) return <Renewed booklet={booklet} />
  const isNewCode = kept.some((one) => one.participantId === participantId)
  const isFirst = kept.length === 0
  const said = isNewCode
    ? { title: renewing.newCode, note: renewing.newCodeNote }
    : isFirst
      ? { title: words.notKept, note: words.notKeptNote }
      : { title: words.other, note: words.otherNote }
  return (
    <Notice
      tone="info"
      action={
        <Button onPress={() => keepBooklet({ participantId, receipt, name })}>
          {isFirst || isNewCode ? words.keepHere : words.useThis}
        </Button>
      }
    >
      <strong>{said.title}</strong>
      <p>{said.note}</p>
    </Notice>
  )
}

/** Its owner sees that somebody gave it a new card. */
function Renewed({ booklet }: Pick<Props, 'booklet'>) {
  const words = useWords(renewWords)
  const say = useSay()
  const today = dayOf(useNow())
  const { renewedAt } = booklet
  if (renewedAt === null) return null
  return <p className="soft">{words.cardRenewed(say(sayDay(dayOf(renewedAt), today)))}</p>
}
