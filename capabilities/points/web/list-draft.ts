import { newId } from '#platform/web/new-id.ts'
import { type Cap, type DeedKind, deedKinds, type Draft, type Item } from '../shapes.ts'

/** A line as it is being filled in. */
export type ItemDraft = Omit<Item, 'points' | 'basis'> & {
  readonly points: number | null
  readonly basisKind: 'law' | 'charter'
  readonly article: string
}

/** A list as it is being filled in. */
export type ListDraft = {
  readonly title: string
  readonly monthsValid: number | null
  readonly items: readonly ItemDraft[]
  readonly caps: Readonly<Record<DeedKind, number | null>>
}

export const emptyItem = (): ItemDraft => ({
  itemId: newId(),
  name: '',
  note: '',
  kind: 'neighbour',
  points: null,
  voucher: 'helped',
  basisKind: 'charter',
  article: '',
})

const noCaps = (): Record<DeedKind, number | null> => ({
  neighbour: null,
  environment: null,
  culture: null,
  affairs: null,
  volunteering: null,
  skill: null,
  safety: null,
})

/** What an editor opens with: the draft, else the list that holds, else one empty line. */
export function draftFrom(list: Draft | undefined, title: string): ListDraft {
  if (list === undefined) return { title, monthsValid: 12, items: [emptyItem()], caps: noCaps() }
  return {
    title: list.title,
    monthsValid: list.monthsValid,
    items: list.items.map(({ basis, ...item }) => ({
      ...item,
      basisKind: basis?.kind ?? 'charter',
      article: basis?.article ?? '',
    })),
    caps: { ...noCaps(), ...Object.fromEntries(list.caps.map(({ kind, pointsADay }) => [kind, pointsADay])) },
  }
}

const itemFrom = ({ basisKind, article, points, ...item }: ItemDraft): Item | null => {
  if (points === null) return null
  const basis = points < 0 && article.trim() !== '' ? { kind: basisKind, article: article.trim() } : null
  return { ...item, points, basis }
}

/** Kinds that some line earns by, so that a cap is asked for each of them. */
export const earningKinds = (items: readonly ItemDraft[]): DeedKind[] =>
  deedKinds.filter((kind) => items.some((item) => item.kind === kind && (item.points ?? 1) > 0))

/** The draft as the operation takes it; null while a number is missing. */
export function listFrom({ title, monthsValid, items, caps }: ListDraft): Draft | null {
  const made = items.flatMap((item) => itemFrom(item) ?? [])
  if (made.length < items.length || monthsValid === null) return null
  const given = earningKinds(items).flatMap((kind): Cap[] => {
    const pointsADay = caps[kind]
    return pointsADay === null ? [] : [{ kind, pointsADay }]
  })
  return { title, monthsValid, items: made, caps: given }
}
