import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import type { Village } from './desk-props.ts'
import { deskWords } from './desk-words.ts'

/** PTS-03: takes points by a line of the list that names its article. */
export function TakePoints({ village }: { readonly village: Village }) {
  const words = useWords(deskWords)
  const list = village.lists.find(({ version }) => version === village.current)
  const items = (list?.items ?? []).filter(({ points }) => points < 0)
  const [code, setCode] = useState('')
  const [itemId, setItemId] = useState(items[0]?.itemId ?? '')
  const take = useAction(villageContract.takePoints, {
    onDone: () => {
      setCode('')
      showToast(words.taken)
    },
  })
  const given = code.replace(/\s/g, '').toUpperCase()
  if (items.length === 0) return <p className="soft small">{words.noDeductions}</p>
  return (
    <Card title={words.take}>
      <Form onSubmit={() => void take.run({ placeId: village.placeId, code: given, itemId })}>
        <p className="soft">{words.takeLead}</p>
        <Columns>
          <Field label={words.code} error={take.errorOf('code')}>
            <TextInput value={code} onChange={setCode} autoComplete="off" />
          </Field>
          <Field label={words.item}>
            <Select
              value={itemId}
              onChange={setItemId}
              options={items.map((item) => ({
                value: item.itemId,
                label: `${item.name} · ${item.basis?.article ?? ''}`,
              }))}
            />
          </Field>
        </Columns>
        <ProblemNotice problem={take.problem} />
        <Button submit busy={take.busy}>
          {words.take}
        </Button>
      </Form>
    </Card>
  )
}
