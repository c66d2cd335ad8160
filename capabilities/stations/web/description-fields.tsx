import { type ReactNode, useMemo } from 'react'
import { OrganisationPicker, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { placesContract } from '#capabilities/places/contract.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import type { MapShape } from '#platform/web/map/shapes.ts'
import { useSay } from '#platform/web/language.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import {
  accessNameOf,
  kindNameOf,
  serviceNameOf,
  stationAccesses,
  stationKinds,
  stationServices,
} from '../kinds.ts'
import { deskWords } from './desk-words.ts'
import type { Draft } from './station-draft.ts'

type Props = {
  readonly form: Form<Draft>
  readonly errorOf: (field: string) => string | undefined
}

/** Everything a station says of itself, but its photos and hours. */
export function DescriptionFields({ form, errorOf }: Props) {
  const words = useWords(deskWords)
  const say = useSay()
  return (
    <Stack>
      <Columns>
        <Field label={words.name} error={errorOf('name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <Field label={words.kind}>
          <Select
            {...form.control('kind')}
            options={stationKinds.map((kind) => ({ value: kind, label: say(kindNameOf(kind)) }))}
          />
        </Field>
      </Columns>
      <Columns>
        <PlacePicker
          label={words.place}
          picked={form.values.place}
          onPick={(place) => form.set('place', place)}
          error={errorOf('placeId')}
        />
        <OrganisationPicker
          label={words.runBy}
          picked={form.values.organisation}
          onPick={(organisation) => form.set('organisation', organisation)}
          error={errorOf('organisationId')}
        />
      </Columns>
      <Contact form={form} errorOf={errorOf} />
      <Ticks label={words.services} hint={words.servicesHint}>
        {stationServices.map((service) => (
          <Checkbox
            key={service}
            title={say(serviceNameOf(service))}
            checked={form.values.services.includes(service)}
            onChange={(isOn) => form.set('services', toggled(form.values.services, service, isOn))}
          />
        ))}
      </Ticks>
      <Ticks label={words.accesses}>
        {stationAccesses.map((access) => (
          <Checkbox
            key={access}
            title={say(accessNameOf(access))}
            checked={form.values.accesses.includes(access)}
            onChange={(isOn) => form.set('accesses', toggled(form.values.accesses, access, isOn))}
          />
        ))}
      </Ticks>
      <Field label={words.about} error={errorOf('about')} optional>
        <TextArea {...form.control('about')} most={600} />
      </Field>
    </Stack>
  )
}

function Contact({ form, errorOf }: Props) {
  const words = useWords(deskWords)
  const { point, place } = form.values
  const shapes = useOutlines(place?.id ?? null)
  return (
    <>
      <Columns>
        <Field label={words.address} error={errorOf('address')}>
          <TextInput {...form.control('address')} />
        </Field>
        <Field label={words.phone} hint={words.phoneHint} error={errorOf('phone')} optional>
          <TextInput {...form.control('phone')} type="tel" />
        </Field>
        <Field label={words.seats} error={errorOf('seats')} optional>
          <NumberInput {...form.control('seats')} min={1} max={5_000} />
        </Field>
      </Columns>
      <FieldGroup label={words.where} error={errorOf('point')}>
        <PlaceMap
          says={words.whereSays}
          shapes={shapes}
          pick={{ place: point, onPick: (place) => form.set('point', place) }}
          hasOwnList
          {...(point === null ? {} : { start: point })}
        />
      </FieldGroup>
    </>
  )
}

/** The outlines inside the chosen community, so that there is something to point at. */
function useOutlines(placeId: string | null): readonly MapShape[] {
  const asked = { parentId: placeId ?? '-' }
  const { data } = useOperation(placesContract.listBoundaries, asked, { enabled: placeId !== null })
  return useMemo(
    () => (data?.places ?? []).map(({ placeId: id, name, area, approval }) => ({ id, name, area, approval })),
    [data],
  )
}

const toggled = <Name extends string>(all: readonly Name[], name: Name, isOn: boolean): readonly Name[] =>
  isOn ? [...all, name] : all.filter((one) => one !== name)

function Ticks(props: { readonly label: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <FieldGroup label={props.label} hint={props.hint}>
      <Columns least="10rem">{props.children}</Columns>
    </FieldGroup>
  )
}
