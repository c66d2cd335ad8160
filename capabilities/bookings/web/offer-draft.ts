import { fenOf } from '#platform/text/yuan.ts'
import type { BookableKind, Offer } from '../shapes.ts'

/** An offer as it is being filled in. */
export type OfferDraft = {
  readonly name: string
  readonly kind: BookableKind
  readonly units: number | null
  readonly slotMinutes: number | null
  readonly bufferMinutes: number | null
  readonly daysAhead: number | null
  readonly mostSlots: number | null
  readonly mostADay: number | null
  /** As people write it: `1.50`. */
  readonly feeYuan: string
  readonly rules: string
  readonly guides: string
}

export const emptyOffer: OfferDraft = {
  name: '',
  kind: 'room',
  units: 1,
  slotMinutes: 60,
  bufferMinutes: 0,
  daysAhead: 14,
  mostSlots: 2,
  mostADay: 1,
  feeYuan: '0',
  rules: '',
  guides: '',
}

/** What is offered now, opened for changes. */
export const draftOf = ({ houseRules, guides, feeFen, hours: _hours, ...offer }: Offer): OfferDraft => ({
  ...offer,
  feeYuan: String(feeFen / 100),
  rules: houseRules.join('\n'),
  guides: guides.map(({ title, text }) => `${title}\n${text}`).join('\n\n'),
})

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const guidesOf = (text: string): Offer['guides'] =>
  text
    .split(/\n\s*\n/)
    .map(linesOf)
    .flatMap(([title, ...lines]) => (title && lines.length > 0 ? [{ title, text: lines.join('\n') }] : []))

type Numbers = Pick<
  Offer,
  'units' | 'slotMinutes' | 'bufferMinutes' | 'daysAhead' | 'mostSlots' | 'mostADay' | 'feeFen'
>

const areFilled = (numbers: Record<keyof Numbers, number | null>): numbers is Numbers =>
  Object.values(numbers).every((number) => number !== null)

/** The draft as the operation takes it; null while a number is missing. */
export function offerFrom(draft: OfferDraft): Omit<Offer, 'hours'> | null {
  const { name, kind, rules, guides, feeYuan, ...typed } = draft
  const numbers = { ...typed, feeFen: fenOf(feeYuan) }
  if (!areFilled(numbers)) return null
  return { name, kind, ...numbers, houseRules: linesOf(rules), guides: guidesOf(guides) }
}
