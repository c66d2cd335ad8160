import { peopleContract } from '#capabilities/people/contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Card, Facts } from '#platform/web/parts/layout.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import type { placesContract } from '../contract.ts'
import { useKindName } from './kind-name.ts'

export type Located = OutputOf<typeof placesContract.locate>

const locatedWords = defineWords({
  zh: {
    address: '地址',
    belongs: '属于',
    answers: '谁来负责',
    nobody: '还没有指定，请找街道',
    duty: '今天值班',
    onDuty: (count: number) => `${count} 人在岗`,
  },
  en: {
    address: 'Address',
    belongs: 'Part of',
    answers: 'Who answers',
    nobody: 'Nobody named yet; ask the street office',
    duty: 'On duty today',
    onDuty: (count) => `${count} on duty`,
  },
})

/** Where one is, and who answers for it. */
export function LocatedCard({ located }: { readonly located: Located }) {
  const words = useWords(locatedWords)
  const kindName = useKindName()
  const { place, path, address, answerable, onDuty } = located
  const facts = [
    ...(address === null ? [] : [{ name: words.address, value: address }]),
    {
      name: words.belongs,
      value: path
        .slice(0, -1)
        .map((step) => step.name)
        .join(' '),
    },
    { name: words.answers, value: answerable?.name ?? words.nobody },
    ...(onDuty.length > 0
      ? [{ name: words.duty, value: <OnDuty placeId={place.placeId} count={onDuty.length} /> }]
      : []),
  ]
  return (
    <Card title={`${place.name} · ${kindName(place.kind)}`}>
      <Facts facts={facts} />
    </Card>
  )
}

/** Who answers for the place now, by name; the phone of a grid worker is published (CASE-20). */
function OnDuty({ placeId, count }: { readonly placeId: string; readonly count: number }) {
  const words = useWords(locatedWords)
  const say = useSay()
  const { data } = useOperation(peopleContract.getOnDuty, { placeId })
  const found = data?.onDuty
  if (!found?.name) return words.onDuty(count)
  return (
    <>
      {found.name} · {say(found)}
      {found.phone ? (
        <>
          {' '}
          <a href={`tel:${found.phone}`}>{found.phone}</a>
        </>
      ) : null}
    </>
  )
}
