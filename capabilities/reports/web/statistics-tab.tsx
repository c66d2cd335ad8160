import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import type { Mapping } from './filling.ts'
import { MappingDialog } from './mapping-dialog.tsx'
import { reportWords } from './report-words.ts'
import { statisticsWords } from './statistics-words.ts'
import { StatisticsTable } from './statistics-table.tsx'

type Listed = OutputOf<typeof reportsContract.listStatistics>

/** Statistics forms as mappings: choose one, see it filled, take it out, change it. */
export function StatisticsTab() {
  const words = useWords(statisticsWords)
  const reading = useOperation(reportsContract.listStatistics, {})
  const [editing, setEditing] = useState<Mapping | null>(null)
  return (
    <Stack>
      <p className="soft">{words.lead}</p>
      <Show reading={reading}>{(listed) => <Chosen listed={listed} onEdit={setEditing} />}</Show>
      {editing ? <MappingDialog mapping={editing} onClose={() => setEditing(null)} /> : null}
    </Stack>
  )
}

function Chosen({
  listed,
  onEdit,
}: {
  readonly listed: Listed
  readonly onEdit: (mapping: Mapping) => void
}) {
  const words = useWords(statisticsWords)
  const [id, setId] = useState('')
  const { items, example, abilities } = listed
  const chosen = items.find(({ statisticsId }) => statisticsId === id) ?? items[0]
  const begin = (
    <AbilityButton
      abilities={abilities}
      ability="publishStatistics"
      onPress={() => onEdit({ ...example, statisticsId: newId() })}
    >
      {words.fromExample}
    </AbilityButton>
  )
  if (!chosen) return <EmptyState icon="list" title={words.none} note={words.noneNote} action={begin} />
  return (
    <Stack>
      <Inline place="spread">
        <Field label={words.choose}>
          <Select
            value={chosen.statisticsId}
            onChange={setId}
            options={items.map(({ statisticsId, name }) => ({ value: statisticsId, label: name }))}
          />
        </Field>
        <Inline>
          {begin}
          <AbilityButton
            abilities={abilities}
            ability="publishStatistics"
            icon="edit"
            onPress={() => onEdit(chosen)}
          >
            {words.edit}
          </AbilityButton>
        </Inline>
      </Inline>
      <p className="small soft">{chosen.basis}</p>
      <Period mapping={chosen} />
    </Stack>
  )
}

function Period({ mapping }: { readonly mapping: Mapping }) {
  const says = useWords(reportWords)
  const today = dayOf(useNow())
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1)
  const form = useForm({ from: `${lastMonth.slice(0, 7)}-01`, to: lastMonth })
  return (
    <Stack>
      <Columns least="12rem">
        <Field label={says.from}>
          <DateInput {...form.control('from')} />
        </Field>
        <Field label={says.to}>
          <DateInput {...form.control('to')} />
        </Field>
      </Columns>
      <StatisticsTable mapping={mapping} from={form.values.from} to={form.values.to} />
    </Stack>
  )
}
