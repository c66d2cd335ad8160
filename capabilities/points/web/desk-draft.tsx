import { useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormValues, useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import type { DeskProps } from './desk-props.ts'
import { DraftItem } from './draft-item.tsx'
import { draftWords } from './draft-words.ts'
import { draftFrom, earningKinds, emptyItem, type ItemDraft, type ListDraft, listFrom } from './list-draft.ts'
import { pointNames } from './point-names.ts'

/** Writes what is put to the village's vote. */
export function DeskDraft({ params }: ScreenProps) {
  const words = useWords(draftWords)
  const placeId = params.placeId ?? '-'
  const village = useOperation(villageContract.getVillage, { placeId })
  const desk = useOperation(villageContract.getDesk, { placeId })
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Show reading={village}>
        {(read) => <Show reading={desk}>{(kept) => <Editor village={read} desk={kept} />}</Show>}
      </Show>
    </Page>
  )
}

function Editor({ village, desk }: DeskProps) {
  const words = useWords(draftWords)
  const [, go] = useLocation()
  const { placeId } = village
  const back = `/desk/points?place=${placeId}`
  const [draftId] = useState(() => newId())
  const [initial] = useState(() => draftFrom(desk.draft ?? village.lists.at(-1), words.starterList))
  const form = useForm<ListDraft>(initial)
  const [isMissing, setMissing] = useState(false)
  const save = useAction(villageContract.draftList, {
    onDone: () => {
      showToast(words.saved)
      go(back)
    },
  })
  const { items } = form.values
  const change = (itemId: string, given: Partial<ItemDraft>) =>
    form.set(
      'items',
      items.map((one) => (one.itemId === itemId ? { ...one, ...given } : one)),
    )
  const submit = () => {
    const list = listFrom(form.values)
    setMissing(list === null)
    if (list !== null) void save.run({ placeId, draftId, ...list })
  }
  return (
    <Form onSubmit={submit}>
      <Head form={form} errorOf={save.errorOf} />
      {items.map((item, index) => (
        <DraftItem
          key={item.itemId}
          item={item}
          title={words.item(index + 1)}
          error={save.errorOf(`items.${index}`)}
          errorOf={(field) => save.errorOf(`items.${index}.${field}`)}
          onChange={(given) => change(item.itemId, given)}
          onRemove={() =>
            form.set(
              'items',
              items.filter((one) => one.itemId !== item.itemId),
            )
          }
        />
      ))}
      <Inline>
        <Button icon="add" onPress={() => form.set('items', [...items, emptyItem()])}>
          {words.add}
        </Button>
      </Inline>
      <Caps form={form} />
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
      <ProblemNotice problem={save.problem} />
      <Inline>
        <ButtonLink href={back}>{words.back}</ButtonLink>
        <Button submit tone="main" busy={save.busy}>
          {words.save}
        </Button>
      </Inline>
    </Form>
  )
}

type HeadProps = {
  readonly form: FormValues<ListDraft>
  readonly errorOf: (field: string) => string | undefined
}

function Head({ form, errorOf }: HeadProps) {
  const words = useWords(draftWords)
  return (
    <Card>
      <Columns>
        <Field label={words.name} error={errorOf('title')}>
          <TextInput {...form.control('title')} />
        </Field>
        <Field label={words.monthsValid} error={errorOf('monthsValid')}>
          <NumberInput {...form.control('monthsValid')} min={3} max={60} />
        </Field>
      </Columns>
    </Card>
  )
}

function Caps({ form }: { readonly form: FormValues<ListDraft> }) {
  const words = useWords(draftWords)
  const names = useWords(pointNames)
  const { caps, items } = form.values
  return (
    <Card>
      <FieldGroup label={words.caps} hint={words.capsHint}>
        <Stack>
          <Columns least="9rem">
            {earningKinds(items).map((kind) => (
              <Field key={kind} label={names.kinds(kind)}>
                <NumberInput
                  value={caps[kind]}
                  onChange={(points) => form.set('caps', { ...caps, [kind]: points })}
                  min={1}
                  max={500}
                />
              </Field>
            ))}
          </Columns>
        </Stack>
      </FieldGroup>
    </Card>
  )
}
