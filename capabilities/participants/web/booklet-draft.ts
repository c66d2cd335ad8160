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

/** What is sent; null while the community is missing. */
export function saidIn({ name, place, phone, skills, kind }: BookletDraft) {
  if (place === null) return null
  const written = phone.trim()
  return { name, placeId: place.placeId, phone: written === '' ? null : written, skills: [...skills], kind }
}
