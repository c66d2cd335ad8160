import type { InputOf } from '#platform/operations/contract.ts'
import type { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { type ItemKind, type ListName, kindOf, kindsOn, type Skill, type Time } from '../words.ts'

/** What is written before it is sent. */
export type ItemDraft = {
  readonly kind: ItemKind
  readonly words: string
  readonly reach: string
  readonly skill: Skill | ''
  readonly times: readonly Time[]
  readonly until: string
  readonly repairDayId: string
}

export const emptyItem = (list: ListName, kind: string | null): ItemDraft => ({
  kind: kindsOn(list).find((one) => one === kind) ?? kindsOn(list)[0] ?? 'wish',
  words: '',
  reach: '',
  skill: '',
  times: [],
  until: '',
  repairDayId: '',
})

type PostInput = InputOf<typeof givingContract.postItem>

/** What was written before, so that it can be mended. */
export const draftOf = ({ kind, words, reach, skill, times, until, repairDayId }: PostInput): ItemDraft => ({
  ...{ kind, words, reach, times },
  skill: skill ?? '',
  until: until ?? '',
  repairDayId: repairDayId ?? '',
})

type Given = NonNullable<PostInput['photos']>

/** The photos that go with a draft: none where its kind has no place for them. */
const photosFrom = ({ kind }: ItemDraft, photos: Given): Pick<PostInput, 'photos'> =>
  kindOf(kind).isPictured === true && photos.length > 0 ? { photos: [...photos] } : {}

/** The input that a draft amounts to, without ids and place. */
export const itemFrom = (
  draft: ItemDraft,
  photos: Given,
): Omit<PostInput, 'itemId' | 'list' | 'placeId'> => ({
  kind: draft.kind,
  words: draft.words,
  reach: draft.reach,
  times: [...draft.times],
  ...(draft.skill === '' ? {} : { skill: draft.skill }),
  ...(draft.until === '' ? {} : { until: draft.until }),
  ...(draft.kind === 'repair' && draft.repairDayId !== '' ? { repairDayId: draft.repairDayId } : {}),
  ...photosFrom(draft, photos),
})
