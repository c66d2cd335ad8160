import { useState } from 'react'
import { activitiesContract } from '#capabilities/activities/contract.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import type { Said } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useBooklets } from '#platform/web/booklet.ts'
import { type ClientProblem, problemOf } from '#platform/web/client-problem.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useOperation, useRefresh } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { aheadWords } from './ahead-words.ts'
import { type Bringable, useBringable } from './use-bringable.ts'

const passing: readonly string[] = ['offline', 'unavailable', 'too-many', 'fault']

/** Puts one after the other into the booklet; what is refused stays where it is, with the reason. */
function useBringing(receipt: string) {
  const words = useWords(aheadWords)
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ClientProblem | null>(null)
  const [refused, setRefused] = useState<ReadonlyMap<string, Said>>(new Map())
  const bringAll = async (chosen: readonly Bringable[]): Promise<void> => {
    const against = new Map<string, Said>()
    for (const one of chosen) {
      const met = await one.put(receipt).then(
        () => null,
        (failure: unknown) => problemOf(failure),
      )
      if (met === null) one.settle()
      else if (passing.includes(met.code)) return setProblem(met)
      else against.set(one.id, met.say)
    }
    setRefused(against)
    if (chosen.length > against.size) showToast(words.brought(chosen.length - against.size))
  }
  const bring = async (chosen: readonly Bringable[]): Promise<void> => {
    setBusy(true)
    setProblem(null)
    await bringAll(chosen)
    setBusy(false)
    refresh()
  }
  return { busy, problem, refused, bring }
}

/** What the booklet holds already; null until the house has said so. */
function useHeldIds(receipt: string): ReadonlySet<string> | null {
  const { data: signing } = useOperation(activitiesContract.listMySignUps, {}, { receipt })
  const { data: booking } = useOperation(bookingsContract.listMyBookings, {}, { receipt })
  if (!signing || !booking) return null
  const ids = [...signing.signUps.map((one) => one.signUpId), ...booking.bookings.map((one) => one.bookingId)]
  return new Set(ids)
}

/** What this phone did before the booklet was opened: put into it if its owner chooses so, never by itself. */
export function BringAlong({ receipt }: { readonly receipt: string }) {
  const isOnThisPhone = useBooklets().some((one) => one.receipt === receipt)
  const held = useHeldIds(receipt)
  const bringable = useBringable().filter(({ id }) => held?.has(id) === false)
  return isOnThisPhone && bringable.length > 0 ? <Choose bringable={bringable} receipt={receipt} /> : null
}

type Props = { readonly bringable: readonly Bringable[]; readonly receipt: string }

function Choose({ bringable, receipt }: Props) {
  const words = useWords(aheadWords)
  const say = useSay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { busy, problem, refused, bring } = useBringing(receipt)
  const chosen = bringable.filter(({ id }) => !left.has(id))
  const choose = (id: string, isChosen: boolean) => {
    const rest = new Set(left)
    if (isChosen) rest.delete(id)
    else rest.add(id)
    setLeft(rest)
  }
  const settleAll = () => {
    for (const { settle } of bringable) settle()
  }
  const hintOf = ({ id, note }: Bringable): string => {
    const against = refused.get(id)
    return against === undefined ? note : say(against)
  }
  return (
    <Card title={words.bring}>
      <Form onSubmit={() => void bring(chosen)}>
        <Stack>
          <p className="soft">{words.bringNote}</p>
          <FieldGroup label={words.bringWhich}>
            <Stack gap="tight">
              {bringable.map((one) => (
                <Checkbox
                  key={one.id}
                  title={one.title}
                  hint={hintOf(one)}
                  checked={!left.has(one.id)}
                  onChange={(isChosen) => choose(one.id, isChosen)}
                />
              ))}
            </Stack>
          </FieldGroup>
          <ProblemNotice problem={problem} />
          <Inline>
            <Button submit icon="add" busy={busy} disabled={chosen.length === 0}>
              {words.bringDo}
            </Button>
            <Button tone="quiet" onPress={settleAll}>
              {words.bringNot}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </Card>
  )
}
