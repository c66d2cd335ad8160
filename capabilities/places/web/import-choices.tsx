import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FileInput } from '#platform/web/parts/file-input.tsx'
import { DateInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { importWords } from './import-words.ts'
import { packedFile } from './packed-file.ts'
import type { Wanted } from './use-import.ts'

type Props = { readonly onChosen: (wanted: Wanted) => void }

const shippedSource = 'CTAmap 1.30（2021），tudigong'

/** The list of divisions: a file of one's own, or the one that comes with the product. */
export function DivisionChoice({ onChosen }: Props) {
  const words = useWords(importWords)
  const today = dayOf(useNow())
  const [on, setOn] = useState(today)
  const [name, setName] = useState<string>()
  const take = async (file: File) => {
    setName(file.name)
    onChosen({ what: 'divisions', on, file: await packedFile(file) })
  }
  return (
    <Stack>
      <Field label={words.on}>
        <DateInput value={on} onChange={setOn} max={today} />
      </Field>
      <FileInput
        label={words.chooseCsv}
        chosen={name}
        accept=".csv,.txt,.gz,text/csv"
        onFile={(file) => void take(file)}
      />
      <p className="soft small">{words.csvHint}</p>
      <Inline>
        <Button icon="list" onPress={() => onChosen({ what: 'divisions', on, shipped: 'divisions' })}>
          {words.useShipped}
        </Button>
      </Inline>
    </Stack>
  )
}

const datums = ['WGS-84', 'GCJ-02', 'BD-09'] as const
type Datum = (typeof datums)[number]

/** Boundaries with where they come from, their approval number and their coordinates. */
export function BoundaryChoice({ onChosen }: Props) {
  const words = useWords(importWords)
  const today = dayOf(useNow())
  const form = useForm({ source: '', approval: '', datum: 'WGS-84' as Datum, on: today })
  const [name, setName] = useState<string>()
  const { source, approval, datum, on } = form.values
  const take = async (file: File) => {
    setName(file.name)
    const given = {
      datum,
      on,
      source: source === '' ? file.name : source,
      approval: approval === '' ? null : approval,
    }
    onChosen({ what: 'boundaries', ...given, file: await packedFile(file) })
  }
  const takeShipped = (shipped: 'counties' | 'prefectures') =>
    onChosen({ what: 'boundaries', shipped, source: shippedSource, approval: null, datum: 'WGS-84', on })
  return (
    <Stack>
      <Columns least="14rem">
        <Field label={words.source} hint={words.sourceHint}>
          <TextInput {...form.control('source')} />
        </Field>
        <Field label={words.approvalNumber} hint={words.approvalHint} optional>
          <TextInput {...form.control('approval')} />
        </Field>
        <Field label={words.datum} hint={words.datumHint}>
          <Select {...form.control('datum')} options={datums.map((value) => ({ value, label: value }))} />
        </Field>
        <Field label={words.on} hint={words.onHint}>
          <DateInput {...form.control('on')} max={today} />
        </Field>
      </Columns>
      <FileInput
        label={words.chooseMap}
        chosen={name}
        accept=".json,.geojson,.gz,application/geo+json"
        onFile={(file) => void take(file)}
      />
      <p className="soft small">{words.mapHint}</p>
      <Inline>
        <Button icon="map" onPress={() => takeShipped('prefectures')}>
          {words.usePrefectures}
        </Button>
        <Button icon="map" onPress={() => takeShipped('counties')}>
          {words.useCounties}
        </Button>
      </Inline>
    </Stack>
  )
}
