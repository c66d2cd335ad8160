import { createHmac } from 'node:crypto'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { matchHelpers } from '../rules/helpers.ts'
import { type FoundItem, findItem } from '../views/read-items.ts'
import { checkedIn } from '../views/read-helpers.ts'
import { pathOf, spanOf } from './span-of.ts'

// Two steps up from the community: the district.
const farthest = 2
const shown = 10

/** What stands for somebody towards one need: nobody can tell from it who it is, or find them behind another need. */
const handleOf = ({ house }: Call, itemId: string, participantId: string): string =>
  createHmac('sha256', house.vault.keyFor('exchange helpers'))
    .update(`${itemId}|${participantId}`)
    .digest('hex')
    .slice(0, 32)

/** Those who could help with a need; read with the house's own rights, so that nobody's row is ever shown to a person. */
const suitingHelpers = (call: Call, item: FoundItem) =>
  houseReadTransaction(call.house.pool, async (tx) => {
    const { itemId, placeId, kind, posterId } = item
    const path = pathOf(call, placeId)
    const span = spanOf(call, path[farthest] ?? path.at(-1))
    const found = await checkedIn(tx, { span, placeId, kind })
    const helpers = found
      .filter(({ participantId }) => participantId !== posterId)
      .map((one) => ({
        ...one,
        path: pathOf(call, one.placeId),
        handle: handleOf(call, itemId, one.participantId),
      }))
    return matchHelpers({ ...item, path, postedOn: dayOf(item.postedAt) }, helpers)
  })

/** What a page of helpers shows: those asked first, so that they stay in sight, then as they suit. */
export async function helpersFor(call: Call, itemId: string) {
  const known = await houseReadTransaction(call.house.pool, (tx) => findItem(tx, itemId))
  if (known?.list !== 'need' || known.status !== 'open') return { matches: [], item: known }
  const standing = (participantId: string) => {
    if (known.declined.includes(participantId)) return 'declined' as const
    return known.asked.includes(participantId) ? ('asked' as const) : ('free' as const)
  }
  const all = await suitingHelpers(call, known)
  const matches = all.map((match) => ({ ...match, standing: standing(match.helper.participantId) }))
  const isAsked = ({ standing: one }: { readonly standing: string }) => one !== 'free'
  const free = matches.filter((match) => !isAsked(match)).slice(0, shown)
  return { matches: [...matches.filter(isAsked), ...free], item: known }
}

/** Who is meant by a handle, as long as they suit. */
export async function helperBehind(
  call: Call,
  { itemId, handle }: { readonly itemId: string; readonly handle: string },
): Promise<string | null> {
  const { matches } = await helpersFor(call, itemId)
  return matches.find(({ helper }) => helper.handle === handle)?.helper.participantId ?? null
}
