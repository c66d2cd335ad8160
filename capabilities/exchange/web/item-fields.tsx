import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, OptionalSelect, Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { teamContract } from '#capabilities/exchange/contract/team.ts'
import {
  kindOf,
  kindsOn,
  type ListName,
  repairSkills,
  skillNameOf,
  skills,
  type Time,
  timeNameOf,
  times,
} from '../words.ts'
import type { ItemDraft } from './item-draft.ts'
import { PhotosField } from './photos-field.tsx'
import { postWords } from './post-words.ts'
import type { ItemPhotos } from './use-item-photos.ts'

type Props = {
  readonly list: ListName
  readonly form: Form<ItemDraft>
  readonly placeId: string | undefined
  readonly errorOf: (field: string) => string | undefined
  readonly photos: ItemPhotos
}

/** What is needed or offered, in one sentence and a few choices. */
export function ItemFields({ list, form, placeId, errorOf, photos }: Props) {
  const words = useWords(postWords)
  const say = useSay()
  const today = dayOf(useNow())
  const { kind } = form.values
  const isNeed = list === 'need'
  const named = kindOf(kind).isForTeam === true ? repairSkills : skills
  return (
    <>
      <Field label={words.kind} error={errorOf('kind')}>
        <Select
          {...form.control('kind')}
          options={kindsOn(list).map((one) => ({ value: one, label: say(kindOf(one)) }))}
        />
      </Field>
      <Field label={words.words} hint={isNeed ? words.wordsHint : words.offerHint} error={errorOf('words')}>
        <TextArea {...form.control('words')} most={300} />
      </Field>
      {kindOf(kind).isPictured === true ? (
        <PhotosField list={list} own={photos} error={errorOf('photos')} />
      ) : null}
      <Field label={isNeed ? words.skill : words.offerSkill} optional>
        <OptionalSelect
          {...form.control('skill')}
          none={words.anySkill}
          options={named.map((one) => ({ value: one, label: say(skillNameOf(one)) }))}
        />
      </Field>
      <TimesField {...form.control('times')} />
      {kind === 'repair' && placeId !== undefined ? <RepairDayField form={form} placeId={placeId} /> : null}
      <Field label={words.until} error={errorOf('until')} optional>
        <DateInput {...form.control('until')} min={today} />
      </Field>
      <Field label={words.reach} hint={words.reachHint} error={errorOf('reach')} optional>
        <TextArea {...form.control('reach')} most={300} />
      </Field>
    </>
  )
}

/** Times of the week that suit. */
export function TimesField(props: {
  readonly value: readonly Time[]
  readonly onChange: (value: readonly Time[]) => void
}) {
  const words = useWords(postWords)
  const say = useSay()
  const { value, onChange } = props
  return (
    <FieldGroup label={words.times} optional>
      <Stack gap="tight">
        {times.map((time) => (
          <Checkbox
            key={time}
            checked={value.includes(time)}
            title={say(timeNameOf(time))}
            onChange={(isOn) => onChange(times.filter((one) => (one === time ? isOn : value.includes(one))))}
          />
        ))}
      </Stack>
    </FieldGroup>
  )
}

function RepairDayField({ form, placeId }: { readonly form: Form<ItemDraft>; readonly placeId: string }) {
  const words = useWords(postWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  const { data } = useKeptOperation(teamContract.listRepairDays, { placeId })
  return (
    <Field label={words.repairDay} optional>
      <OptionalSelect
        {...form.control('repairDayId')}
        none={words.noRepairDay}
        options={(data?.days ?? []).map(({ repairDayId, on, where }) => ({
          value: repairDayId,
          label: words.day(sayDay(on, today)[language], where),
        }))}
      />
    </Field>
  )
}
