import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { clockOfMinute } from '../clock-of-minute.ts'
import { type Giver, matchAll, type Reason, sayReason } from '../rules/matching.ts'
import type { ListName } from '../words.ts'
import { fewOfEach } from '../rules/occasions.ts'
import { type FoundItem, openItems } from '../views/read-items.ts'
import { type FoundOccasion, openOccasions } from '../views/read-occasions.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { presentRows } from './present-item.ts'
import { pathOf, spanOf } from './span-of.ts'

// Two steps up from the community: the district.
const farthest = 2
const shown = 20

const said = (reasons: readonly Reason[]) =>
  reasons.map((reason) => ({ what: reason.what, ...sayReason(reason) }))

type Looking = {
  readonly giver: Giver
  readonly list: ListName
  readonly isWanted: (item: FoundItem) => boolean
}

/** What is open within the district and suits, the best first, with the reasons in words. */
export async function suitingRows(tx: Transaction, call: Call, looking: Looking) {
  const { giver, list, isWanted } = looking
  const within = giver.path[farthest] ?? giver.path.at(-1)
  const found = (await openItems(tx, list, spanOf(call, within))).filter(isWanted)
  const wanted = found.map((item) => ({
    ...item,
    path: pathOf(call, item.placeId),
    postedOn: dayOf(item.postedAt),
  }))
  const matches = matchAll(giver, wanted, dayOf(call.now)).slice(0, shown)
  const rows = await presentRows(
    tx,
    call,
    matches.map(({ item }) => item),
  )
  return rows.map((row, at) => ({
    ...row,
    reasons: said(matches[at]?.reasons ?? []),
  }))
}

const occasionsShown = 10
const shiftsShown = 2

const clock = (minute: number | null): string | null => (minute === null ? null : clockOfMinute(minute))

/** Services that want volunteers and open shifts within the district, the best first, with the reasons in words. */
export async function suitingOccasions(tx: Transaction, call: Call, giver: Giver) {
  const today = dayOf(call.now)
  const span = spanOf(call, giver.path[farthest] ?? giver.path.at(-1))
  const wanted = (await openOccasions(tx, { span, today })).map((one) => asWanted(call, one))
  const suiting = fewOfEach(matchAll(giver, wanted, today), ({ item }) => item.aboutId, shiftsShown)
  const matches = suiting.slice(0, occasionsShown)
  const nameOf = await namesOf(
    tx,
    matches.map(({ item }) => item.placeId),
  )
  return matches.map(({ item, reasons }) => {
    const { occasionId, what, aboutId, title, placeId, on, from, to } = item
    return {
      ...{ occasionId, what, aboutId, title, placeId, on, until: item.lastOn },
      placeName: nameOf(placeId),
      from: clock(from),
      to: clock(to),
      reasons: said(reasons),
    }
  })
}

/** What matching looks at; a service goes on, so its last day makes nothing urgent. */
const asWanted = (call: Call, one: FoundOccasion) => ({
  ...one,
  itemId: one.occasionId,
  kind: one.what,
  path: pathOf(call, one.placeId),
  until: null,
  lastOn: one.until,
  postedOn: one.toldOn,
})
