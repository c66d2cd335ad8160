import { useEffect, useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'

const words = defineWords({
  zh: {
    title: '修改后重送',
    send: '重新送出',
    text: '内容',
    reason: '理由',
    note: '说明',
    noText: '这一条没有可以改的文字，可以原样再送一次',
  },
  en: {
    title: 'Change and resend',
    send: 'Send again',
    text: 'Text',
    reason: 'Reason',
    note: 'Note',
    noText: 'There is no text to change here; you can send it once more as it is',
  },
})

const mendable = ['text', 'reason', 'note'] as const
type Mendable = (typeof mendable)[number]

const textsOf = (item: OutboxItem): Partial<Record<Mendable, string>> =>
  Object.fromEntries(
    mendable.flatMap((name) => (typeof item.input[name] === 'string' ? [[name, item.input[name]]] : [])),
  )

/** Changes the words of a refused write; everything else in it stays as it was captured. */
export function MendDialog(props: {
  readonly item: OutboxItem | null
  readonly onClose: () => void
  readonly onSend: (key: string, input: OutboxItem['input']) => Promise<void>
}) {
  const own = useWords(words)
  const say = useSay()
  const { item, onClose, onSend } = props
  const [texts, setTexts] = useState<Partial<Record<Mendable, string>>>({})
  useEffect(() => setTexts(item ? textsOf(item) : {}), [item])
  const errorOf = (name: string) => {
    const field = item?.refusal?.fields.find((one) => one.field === name)
    return field ? say(field) : undefined
  }
  const send = () => {
    if (item) void onSend(item.key, { ...item.input, ...texts }).then(onClose)
  }
  const names = mendable.filter((name) => texts[name] !== undefined)
  return (
    <Dialog
      open={item !== null}
      title={own.title}
      onClose={onClose}
      actions={
        <Button tone="main" onPress={send}>
          {own.send}
        </Button>
      }
    >
      <Stack>
        {item?.refusal ? <Notice tone="late">{say(item.refusal)}</Notice> : null}
        {names.length === 0 ? <p>{own.noText}</p> : null}
        {names.map((name) => (
          <Field key={name} label={own[name]} error={errorOf(name)}>
            {name === 'text' ? (
              <TextArea
                value={texts[name] ?? ''}
                onChange={(value) => setTexts({ ...texts, [name]: value })}
                most={2000}
              />
            ) : (
              <TextInput
                value={texts[name] ?? ''}
                onChange={(value) => setTexts({ ...texts, [name]: value })}
              />
            )}
          </Field>
        ))}
      </Stack>
    </Dialog>
  )
}
