import type { ParticipantKind, Skill } from '../shapes.ts'

/** What is being written into a booklet. */
export type BookletDraft = {
  readonly name: string
  readonly place: { readonly placeId: string; readonly name: string } | null
  readonly phone: string
  readonly skills: readonly Skill[]
  readonly kind: ParticipantKind
}

export const emptyBooklet: BookletDraft = { name: '', place: null, phone: '', skills: [], kind: 'resident' }

/** What is sent; a community not chosen yet goes as an empty one, so that the house names all that is missing at once. */
export function saidIn({ name, place, phone, skills, kind }: BookletDraft) {
  const written = phone.trim()
  const placeId = place?.placeId ?? ''
  return { name, placeId, phone: written === '' ? null : written, skills: [...skills], kind }
}
