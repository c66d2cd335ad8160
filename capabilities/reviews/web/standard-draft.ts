import type { InputOf } from '#platform/operations/contract.ts'
import type { AreaPart, StandardUse } from '../closed-lists.ts'
import type { reviewsContract } from '../contract.ts'

export type DraftItem = {
  readonly itemId: string
  readonly title: string
  readonly points: number | null
  readonly evidence: string
  readonly figureId: string
  readonly full: number | null
}
export type DraftArea = {
  readonly part: AreaPart
  readonly title: string
  readonly items: readonly DraftItem[]
}

export const emptyItem = (number: number): DraftItem => ({
  itemId: `item${number}`,
  title: '',
  points: null,
  evidence: '',
  figureId: '',
  full: null,
})

const area = (part: AreaPart, title: string, number: number): DraftArea => ({
  part,
  title,
  items: [emptyItem(number)],
})

/** One foundation, three main areas and an own one, to begin with. */
export const firstAreas: readonly DraftArea[] = [
  area('foundation', '基本组织', 1),
  area('main', '服务群众', 2),
  area('main', '治理', 3),
  area('main', '队伍', 4),
  area('own', '特色', 5),
]

export const firstThresholds: Readonly<Record<StandardUse, readonly (number | null)[]>> = {
  star: [60, 70, 80, 90, 95],
  partner: [60, 75, 90],
}

export const sumOf = (areas: readonly DraftArea[]): number =>
  areas.flatMap((one) => one.items).reduce((sum, item) => sum + (item.points ?? 0), 0)

/** A number that no item has yet. */
export const nextNumber = (areas: readonly DraftArea[]): number =>
  1 +
  Math.max(0, ...areas.flatMap((one) => one.items).map((item) => Number(item.itemId.slice('item'.length))))

type Areas = InputOf<typeof reviewsContract.publishStandard>['areas']

/** The areas as the house takes them; `isShare` says of which figures the full value was typed as a percentage. */
export const areasOf = (draft: readonly DraftArea[], isShare: (figureId: string) => boolean): Areas =>
  draft.map(({ part, title, items }) => ({
    part,
    title,
    items: items.map((item) => ({
      itemId: item.itemId,
      title: item.title,
      points: item.points ?? 0,
      evidence: item.evidence,
      measured:
        item.figureId === ''
          ? null
          : { figureId: item.figureId, full: (item.full ?? 0) / (isShare(item.figureId) ? 100 : 1) },
    })),
  }))
