import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { forgetBooklet, useBooklets } from '#platform/web/booklet.ts'
import { useSay } from '#platform/web/language.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { EmptyState, Skeleton } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { participantsContract } from '../contract.ts'
import { bookletWords } from './booklet-words.ts'
import { renewWords } from './renew-words.ts'

function useWhy(receipt: string) {
  const words = useWords(renewWords)
  const say = useSay()
  const today = dayOf(useNow())
  const { data, problem } = useOperation(participantsContract.lookAtCode, { receipt })
  if (data === undefined && problem === null) return null
  const on = data?.on ? say(sayDay(data.on, today)) : ''
  if (data?.state === 'renewed') return { title: words.stopped, note: words.stoppedNote(on) }
  if (data?.state === 'closed') return { title: words.closed, note: words.closedNote(on) }
  return { title: words.unknown, note: words.unknownNote }
}

/** A code that opens no booklet: why, and what to do now. */
export function StoppedCode({ receipt }: { readonly receipt: string }) {
  const words = useWords(bookletWords)
  const renewing = useWords(renewWords)
  const why = useWhy(receipt)
  const isKept = useBooklets().some((one) => one.receipt === receipt)
  if (why === null) return <Skeleton lines={3} block />
  return (
    <EmptyState
      icon="lock"
      title={why.title}
      note={why.note}
      action={
        <Inline>
          {isKept ? <Button onPress={() => forgetBooklet(receipt)}>{words.forget}</Button> : null}
          <ButtonLink href="/booklet/open" icon="add">
            {renewing.openAgain}
          </ButtonLink>
        </Inline>
      }
    />
  )
}
