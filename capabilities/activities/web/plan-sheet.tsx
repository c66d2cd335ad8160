import { useState } from 'react'
import { OrganisationPicker, type PickedNode, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
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
import { activitiesContract } from '../contract.ts'
import { changeableFrom, emptyDraft } from './activity-draft.ts'
import { ActivityFields } from './activity-fields.tsx'
import { deskWords } from './desk-words.ts'

/** A new activity: at the reader's own place and by the own organisation, unless others are picked. */
export function PlanSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [activityId] = useState(newId)
  const [place, setPlace] = useState<PickedNode | null>(null)
  const [host, setHost] = useState<PickedNode | null>(null)
  const [stationId, setStationId] = useState('none')
  const [isMissing, setIsMissing] = useState(false)
  const form = useForm(emptyDraft, 'activity')
  const plan = useAction(activitiesContract.planActivity, {
    onDone: () => {
      form.reset()
      showToast(words.planned)
      onClose()
    },
  })
  const where = useWhere(place, host)
  const send = () => {
    const given = changeableFrom(form.values)
    setIsMissing(given === null || where === null)
    if (given === null || where === null) return
    const at = { ...where, stationId: stationId === 'none' ? null : stationId }
    void plan.run({ activityId, classId: null, kind: form.values.kind, ...at, ...given })
  }
  return (
    <FormSheet title={words.plan} action={plan} cancel={words.cancel} onClose={onClose} onSubmit={send}>
      <ActivityFields form={form} errorOf={plan.errorOf} />
      <StationChoice within={where?.placeId ?? null} value={stationId} onChange={setStationId} />
      <PlacePicker label={words.place} picked={place} onPick={setPlace} error={plan.errorOf('placeId')} />
      <OrganisationPicker label={words.host} picked={host} onPick={setHost} error={plan.errorOf('hostId')} />
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}

/** The place and the host picked, else those of the reader's own post. */
function useWhere(place: PickedNode | null, host: PickedNode | null) {
  const post = useOwnPost()
  const placeId = place?.id ?? post.placeId
  const hostId = host?.id ?? post.organisationId
  return placeId === null || hostId === null ? null : { placeId, hostId }
}

/** At one of the place's stations, or anywhere else. */
function StationChoice(props: {
  readonly within: string | null
  readonly value: string
  readonly onChange: (stationId: string) => void
}) {
  const words = useWords(deskWords)
  const { data } = useOperation(
    stationsContract.findStations,
    { ...(props.within === null ? {} : { within: props.within }), skip: 0, limit: 100 },
    { enabled: props.within !== null },
  )
  const stations = (data?.stations ?? []).map(({ stationId, name }) => ({ value: stationId, label: name }))
  if (stations.length === 0) return null
  return (
    <Field label={words.station} optional>
      <Select
        value={props.value}
        onChange={props.onChange}
        options={[{ value: 'none', label: words.noStation }, ...stations]}
      />
    </Field>
  )
}
