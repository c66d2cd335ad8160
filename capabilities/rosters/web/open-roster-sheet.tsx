import { useState } from 'react'
import { useLocation } from 'wouter'
import { stationsContract } from '#capabilities/stations/contract.ts'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { emptyPattern, patternFrom, usualHours } from './pattern-draft.ts'
import { PatternFields } from './pattern-fields.tsx'

const nowhere = 'none'

/** A new roster at a community or one of its stations. */
export function OpenRosterSheet({
  placeId,
  onClose,
}: {
  readonly placeId: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const [rosterId] = useState(newId)
  const [stationId, setStationId] = useState(nowhere)
  const [hours, setHours] = useState<OpeningHours>(usualHours)
  const [isAsking, setAsking] = useState(false)
  const form = useForm(emptyPattern)
  const stations = useOperation(stationsContract.findStations, { within: placeId, skip: 0, limit: 100 })
  const here = (stations.data?.stations ?? []).filter((station) => station.placeId === placeId)
  const open = useAction(keepingContract.openRoster, {
    onDone: () => {
      showToast(words.addShort)
      go(`/desk/rosters/${rosterId}`)
    },
  })
  const submit = () => {
    const pattern = patternFrom(form.values, hours)
    setAsking(pattern === null)
    if (pattern === null) return
    void open.run({ rosterId, placeId, stationId: stationId === nowhere ? null : stationId, ...pattern })
  }
  return (
    <FormSheet title={words.add} action={open} onClose={onClose} onSubmit={submit}>
      <Field label={words.where} error={open.errorOf('stationId')}>
        <Select
          value={stationId}
          onChange={setStationId}
          options={[
            { value: nowhere, label: words.community },
            ...here.map((station) => ({ value: station.stationId, label: station.name })),
          ]}
        />
      </Field>
      <PatternFields form={form} hours={hours} onHours={setHours} errorOf={open.errorOf} />
      {isAsking ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}
