import { useState } from 'react'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { useLive } from '#platform/web/live.ts'
import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useWords } from '#platform/web/words.ts'
import { type ItemKind, kindOf, kindsOn, type ListName } from '../words.ts'
import { exchangeWords } from './exchange-words.ts'
import { ItemList } from './item-list.tsx'
import { useKeptItems } from './kept-items.ts'
import { UnsentList } from './unsent-list.tsx'
import { useUnsentPosts } from './unsent-posts.ts'

const pathOf = (itemId: string) => `/exchange/items/${itemId}`

/** The two lists: what people need, and what can be had. */
export function ResidentExchange() {
  const words = useWords(exchangeWords)
  const [list, setList] = useState<ListName>('need')
  useLive(['ledger_grew'])
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <ButtonLink href="/exchange/new" tone="main" icon="hand" wide>
          {words.post}
        </ButtonLink>
        <ButtonLink href="/helping" icon="people" wide>
          {words.nearMe}
        </ButtonLink>
        <UnsentList />
        <Mine />
        <Tabs
          label={words.title}
          tabs={[
            { id: 'need', label: words.needs },
            { id: 'offer', label: words.offers },
          ]}
          chosen={list}
          onChoose={setList}
        >
          <Listed key={list} list={list} />
        </Tabs>
        <ButtonLink href="/exchange/new?kind=repair" icon="settings" wide>
          {words.repair}
        </ButtonLink>
        <ButtonLink href="/exchange/new?list=offer" icon="add" wide>
          {words.offer}
        </ButtonLink>
      </Stack>
    </Page>
  )
}

/** What was posted from this phone. */
function Mine() {
  const words = useWords(exchangeWords)
  const { find } = useUnsentPosts()
  const kept = useKeptItems().filter(({ itemId }) => !find(itemId))
  if (kept.length === 0) return null
  return (
    <Card title={words.mine}>
      <Rows label={words.mine}>
        {kept.slice(0, 5).map((one) => (
          <Row key={one.itemId} href={pathOf(one.itemId)} title={one.words} />
        ))}
      </Rows>
      <p className="soft small">{words.mineLead}</p>
    </Card>
  )
}

function Listed({ list }: { readonly list: ListName }) {
  const words = useWords(exchangeWords)
  const say = useSay()
  const home = useHomePlace()
  const [kind, setKind] = useState<ItemKind | 'any'>('any')
  const [isEverywhere, setEverywhere] = useState(false)
  const placeId = home?.aroundId ?? home?.placeId
  const within = placeId === undefined || isEverywhere ? {} : { placeId }
  const isNeed = list === 'need'
  return (
    <Stack>
      <Field label={words.kind}>
        <Select
          value={kind}
          onChange={setKind}
          options={[
            { value: 'any', label: words.anyKind },
            ...kindsOn(list).map((one) => ({ value: one, label: say(kindOf(one)) })),
          ]}
        />
      </Field>
      {home === null ? null : (
        <Checkbox
          checked={isEverywhere}
          title={words.everywhere}
          hint={words.atHome(home.name)}
          onChange={setEverywhere}
        />
      )}
      <ItemList
        label={isNeed ? words.needs : words.offers}
        asked={{ list, show: 'open', ...within, ...(kind === 'any' ? {} : { kind }) }}
        hrefOf={pathOf}
        empty={isNeed ? words.emptyNeeds : words.emptyOffers}
        emptyNote={isNeed ? words.emptyNeedsNote : words.emptyOffersNote}
      />
    </Stack>
  )
}
