import type { InputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useGrowing } from '#platform/web/use-growing.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '../contract/reading.ts'
import { promiseWords } from './promise-words.ts'
import { type PromiseRow, PromiseTag, useSayAmount } from './say-promise.tsx'

type Asked = Omit<InputOf<typeof readingContract.listPromises>, 'cursor'>

type Props = {
  readonly asked: Asked
  readonly hrefOf: (promiseId: string) => string
  readonly empty: string
  readonly emptyNote?: string
  readonly showsPlace?: boolean
}

/** Promises, what needs somebody first; further pages on demand. */
export function PromiseList({ asked, hrefOf, empty, emptyNote, showsPlace }: Props) {
  const reading = useGrowing(readingContract.listPromises, asked)
  return (
    <GrowingList
      reading={reading}
      itemsOf={(page) => page.promises}
      empty={<EmptyState icon="flag" title={empty} {...(emptyNote !== undefined && { note: emptyNote })} />}
    >
      {(promises) => (
        <Rows>
          {promises.map((promise) => (
            <PromiseLine
              key={promise.promiseId}
              promise={promise}
              href={hrefOf(promise.promiseId)}
              showsPlace={showsPlace === true}
            />
          ))}
        </Rows>
      )}
    </GrowingList>
  )
}

function useSayWhen(): (promise: PromiseRow) => string {
  const words = useWords(promiseWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  return ({ dueOn, doneOn }) => {
    if (doneOn !== null) return words.doneOn(sayDay(doneOn, today)[language])
    return dueOn === null ? '' : words.by(sayDay(dueOn, today)[language])
  }
}

function PromiseLine(props: {
  readonly promise: PromiseRow
  readonly href: string
  readonly showsPlace: boolean
}) {
  const { promise, href } = props
  const words = useWords(promiseWords)
  const sayWhen = useSayWhen()
  const sayAmount = useSayAmount()
  const { ownerName, placeName, steps, amount } = promise
  const notes = [
    ownerName ?? '',
    props.showsPlace ? (placeName ?? '') : '',
    sayWhen(promise),
    steps.all > 0 ? words.stepsDone(steps.done, steps.all) : '',
    amount === null ? '' : sayAmount(amount),
  ]
  return (
    <Row
      href={href}
      title={promise.title}
      note={
        <>
          <PromiseTag promise={promise} /> {notes.filter((part) => part !== '').join(' · ')}
        </>
      }
    />
  )
}
