import { useState } from 'react'
import * as z from 'zod/mini'
import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { StatisticsColumnField } from '../shapes.ts'
import type { StatisticsColumn } from '../words.ts'
import type { Mapping } from './filling.ts'
import { statisticsWords } from './statistics-words.ts'

const Columns = z.array(StatisticsColumnField)

/** The columns as written; undefined while they are no data of that shape. */
function columnsIn(text: string): StatisticsColumn[] | undefined {
  try {
    const parsed = z.safeParse(Columns, JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Changes which figures stand in which columns, as data. */
export function MappingDialog({
  mapping,
  onClose,
}: {
  readonly mapping: Mapping
  readonly onClose: () => void
}) {
  const words = useWords(statisticsWords)
  const form = useForm({
    name: mapping.name,
    basis: mapping.basis,
    columns: JSON.stringify(mapping.columns, null, 2),
  })
  const [isWrong, setWrong] = useState(false)
  const done = () => {
    showToast(words.published)
    onClose()
  }
  const publish = useAction(reportsContract.publishStatistics, { onDone: done })
  const send = () => {
    const columns = columnsIn(form.values.columns)
    setWrong(columns === undefined)
    const { name, basis } = form.values
    if (columns) void publish.run({ statisticsId: mapping.statisticsId, name, basis, columns })
  }
  return (
    <Dialog
      open
      title={words.editTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={publish.busy} onPress={send}>
            {words.publish}
          </Button>
        </>
      }
    >
      <Form onSubmit={send}>
        <Field label={words.name} error={publish.errorOf('name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <Field label={words.basis} error={publish.errorOf('basis')}>
          <TextInput {...form.control('basis')} />
        </Field>
        <Field
          label={words.columns}
          hint={words.columnsHint}
          error={isWrong ? words.notData : publish.errorOf('columns')}
        >
          <TextArea {...form.control('columns')} most={20_000} />
        </Field>
        <ProblemNotice problem={publish.problem} />
      </Form>
    </Dialog>
  )
}
