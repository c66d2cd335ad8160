import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import { villageContract } from '../contract/village.ts'
import { ownWords } from './own-words.ts'

type Props = { readonly receipt: string; readonly homeId: string }
type Village = { readonly placeId: string; readonly name: string }

/** The first time: open an account in one's village, or share the one a family member has. */
export function OpenAccount({ receipt, homeId }: Props) {
  const words = useWords(ownWords)
  const reading = useOperation(villageContract.listVillages, {})
  return (
    <Show reading={reading}>
      {({ villages }) =>
        villages.length === 0 ? (
          <EmptyState icon="home" title={words.noVillage} note={words.noVillageNote} />
        ) : (
          <Stack>
            <OpenForm receipt={receipt} homeId={homeId} villages={villages} />
            <JoinForm receipt={receipt} />
          </Stack>
        )
      }
    </Show>
  )
}

function OpenForm({ receipt, homeId, villages }: Props & { readonly villages: readonly Village[] }) {
  const words = useWords(ownWords)
  const [accountId] = useState(() => newId())
  const home = villages.find(({ placeId }) => placeId === homeId)
  const [placeId, setPlaceId] = useState(home?.placeId ?? villages[0]?.placeId ?? '')
  const open = useAction(ownContract.openAccount, { receipt, onDone: () => showToast(words.opened) })
  return (
    <Card title={words.openTitle}>
      <Form onSubmit={() => void open.run({ accountId, placeId })}>
        <p className="soft">{words.openLead}</p>
        <Field label={words.village} error={open.errorOf('placeId')}>
          <Select
            value={placeId}
            onChange={setPlaceId}
            options={villages.map((village) => ({ value: village.placeId, label: village.name }))}
          />
        </Field>
        <ProblemNotice problem={open.problem} />
        <Button submit tone="main" busy={open.busy} wide>
          {words.open}
        </Button>
      </Form>
    </Card>
  )
}

function JoinForm({ receipt }: { readonly receipt: string }) {
  const words = useWords(ownWords)
  const [requestId] = useState(() => newId())
  const [code, setCode] = useState('')
  const ask = useAction(ownContract.askToJoin, { receipt, onDone: () => showToast(words.joinSent) })
  return (
    <Card title={words.joinTitle}>
      <Form onSubmit={() => void ask.run({ requestId, code: code.replace(/\s/g, '').toUpperCase() })}>
        <p className="soft">{words.joinLead}</p>
        <Field label={words.code} error={ask.errorOf('code')}>
          <TextInput value={code} onChange={setCode} autoComplete="off" />
        </Field>
        <ProblemNotice problem={ask.problem} />
        <Button submit busy={ask.busy} wide>
          {words.join}
        </Button>
      </Form>
    </Card>
  )
}
