import type { PickedNode } from '#capabilities/people/web/node-picker.tsx'
import type { Offer } from '../shapes.ts'
import type { ProjectKind } from '../words.ts'

/** What volunteers are wanted for, while it is being written. */
export type RecruitDraft = {
  readonly title: string
  readonly kind: ProjectKind
  readonly about: string
  readonly place: PickedNode | null
  readonly organisation: PickedNode | null
  readonly from: string
  readonly to: string
  readonly when: string
  readonly needed: number | null
  readonly leastAge: number | null
  readonly risk: string
  readonly isDangerous: boolean
}

export const emptyRecruit: RecruitDraft = {
  title: '',
  kind: 'care',
  about: '',
  place: null,
  organisation: null,
  from: '',
  to: '',
  when: '',
  needed: 10,
  leastAge: 0,
  risk: '',
  isDangerous: false,
}

/** What is sent; null while the place, the organisation or the number is missing. */
export function offerIn({ place, organisation, needed, leastAge, ...rest }: RecruitDraft): Offer | null {
  if (place === null || organisation === null || needed === null) return null
  return { ...rest, placeId: place.id, organisationId: organisation.id, needed, leastAge: leastAge ?? 0 }
}
