import { useState } from 'react'
import { cockpitContract } from '#capabilities/cockpit/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import type { Part } from '../definition.ts'
import { type ExclusionReason, exclusionReasons } from '../words.ts'
import { assessmentWords } from './assessment-words.ts'
import { periodWords } from './period-words.ts'
import type { UnitResult } from './unit-result.ts'
import { whyWords } from './why-words.ts'

type Props = { readonly part: Part; readonly why: UnitResult; readonly onClose: () => void }

const blank = {
  what: 'part' as 'part' | 'entry',
  entry: '',
  why: 'notOnDutyList' as ExclusionReason,
  note: '',
}

/** Leaves out a part, or one entry behind it, with the reason. */
export function ExcludeDialog({ part, why, onClose }: Props) {
  const words = useWords(whyWords)
  const reasons = useWords(periodWords)
  const common = useWords(assessmentWords)
  const form = useForm(blank)
  const [correctionId] = useState(newId)
  const exclude = useAction(assessmentContract.excludePart, {
    onDone: () => {
      showToast(common.done)
      onClose()
    },
  })
  const { what, entry, note } = form.values
  const about = { periodId: why.periodId, unitId: why.result.unitId, partId: part.partId, correctionId }
  return (
    <Dialog
      open
      title={`${words.excludeTitle} · ${part.title}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            submit
            form="exclude-part"
            tone="main"
            busy={exclude.busy}
            disabled={what === 'entry' && entry === ''}
          >
            {words.exclude}
          </Button>
        </>
      }
    >
      <Form
        id="exclude-part"
        onSubmit={() =>
          exclude.run({
            ...about,
            why: form.values.why,
            note,
            entry: what === 'entry' ? entryOf(entry) : null,
          })
        }
      >
        <WhatField isFigure={part.source.kind === 'figure'} {...form.control('what')} />
        {what === 'entry' ? <EntryField part={part} why={why} {...form.control('entry')} /> : null}
        <Field label={reasons.why}>
          <Select
            {...form.control('why')}
            options={exclusionReasons.map((value) => ({ value, label: reasons[value] }))}
          />
        </Field>
        <Field label={words.note} error={exclude.errorOf('note')}>
          <TextArea {...form.control('note')} most={500} />
        </Field>
        <ProblemNotice problem={exclude.problem} />
      </Form>
    </Dialog>
  )
}

type WhatProps = {
  readonly isFigure: boolean
  readonly value: 'part' | 'entry'
  readonly onChange: (what: 'part' | 'entry') => void
}

function WhatField({ isFigure, ...control }: WhatProps) {
  const words = useWords(whyWords)
  return (
    <FieldGroup label={words.excludeWhat}>
      <Choice
        {...control}
        options={[
          { value: 'part', title: words.excludePart },
          ...(isFigure ? [{ value: 'entry', title: words.excludeEntry } as const] : []),
        ]}
      />
    </FieldGroup>
  )
}

function entryOf(chosen: string): { stream: string; version: number } {
  const [stream = '', version = ''] = chosen.split(' ')
  return { stream, version: Number(version) }
}

type EntryProps = Pick<Props, 'part' | 'why'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}

function EntryField({ part, why, value, onChange }: EntryProps) {
  const words = useWords(whyWords)
  const { source } = part
  const opened = useOperation(
    cockpitContract.openFigure,
    {
      tree: 'organisation',
      node: why.result.unitId,
      from: why.from,
      to: why.to,
      under: why.treeDay,
      figure: source.kind === 'figure' ? source.figure.figureId : '',
      limit: 200,
    },
    { enabled: source.kind === 'figure' },
  )
  const items = opened.data?.items ?? []
  return (
    <Field label={words.entry} hint={opened.data && items.length === 0 ? words.entriesNone : undefined}>
      <Select
        value={value}
        onChange={onChange}
        options={items.flatMap(({ stream, version, occurredOn }) =>
          stream === null
            ? []
            : [{ value: `${stream} ${version}`, label: words.entryOf(occurredOn, stream.slice(-8)) }],
        )}
      />
    </Field>
  )
}
