import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import { CounterExchange } from './counter-exchange.tsx'
import { CounterToday } from './counter-today.tsx'
import { CounterUnsent } from './counter-unsent.tsx'
import { counterWords } from './counter-words.ts'
import './points.css'

type Shop = OutputOf<typeof counterContract.getCounter>['shops'][number]

/** The counter of the points shop on the shopkeeper's phone. */
export function FieldCounter() {
  const words = useWords(counterWords)
  const reading = useKeptOperation(counterContract.getCounter, {})
  useLive(['ledger_grew'], useOnline())
  return (
    <>
      <TopBar title={words.title} back="/field" />
      <Page title={words.title} lead={words.lead}>
        {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
        <Show reading={reading}>
          {({ shops }) =>
            shops.length === 0 ? (
              <EmptyState icon="home" title={words.none} note={words.noneNote} />
            ) : (
              <Counter shops={shops} />
            )
          }
        </Show>
      </Page>
    </>
  )
}

function Counter({ shops }: { readonly shops: readonly Shop[] }) {
  const words = useWords(counterWords)
  const [placeId, setPlaceId] = useState(shops[0]?.placeId ?? '')
  const shop = shops.find((one) => one.placeId === placeId) ?? shops[0]
  if (shop === undefined) return null
  return (
    <Stack>
      {shops.length > 1 ? (
        <Field label={words.which}>
          <Select
            value={shop.placeId}
            onChange={setPlaceId}
            options={shops.map((one) => ({ value: one.placeId, label: one.name }))}
          />
        </Field>
      ) : null}
      <CounterUnsent />
      <CounterExchange key={shop.placeId} goods={shop.goods} />
      <CounterToday redemptions={shop.today} />
    </Stack>
  )
}
