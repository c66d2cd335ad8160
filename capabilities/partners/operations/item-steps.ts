import type { ItemHistory } from '../rules/service-item.ts'

/** Where an item is, for access. */
export const locatedAt = (item: ItemHistory) => ({ placeId: item?.placeId ?? null, organisationId: null })

/** What every change of an item answers. */
export function toItemState(itemId: string, item: ItemHistory) {
  if (item === null) throw new Error('an item that was just changed is there')
  return { itemId, status: item.status }
}
