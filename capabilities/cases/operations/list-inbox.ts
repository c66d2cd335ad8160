import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { presentRows, readListed } from '../views/case-page.ts'
import { printsOf } from '../views/case-words.ts'
import { countCap, findInbox, type Page } from '../views/inbox.ts'
import type { Conditions, InboxWish } from '../views/inbox-filter.ts'
import { askerOf, staffOnly } from './staff-only.ts'

type Input = InputOf<typeof casesContract.listInbox>

/** The cases of my scope, a page at a time. */
export const listInbox = query(casesContract.listInbox, {
  subject: everything,
  access: staffOnly,
  reply: async (tx, { input, call }) => {
    const asker = askerOf(call)
    const wish: InboxWish = { ...input, group: input.group ?? 'open', order: input.order ?? 'newest' }
    const words = wordsOf(input.search, call)
    const page: Page = { after: cursorOf(input), limit: input.limit ?? 50 }
    const { found, count } = await findInbox(tx, asker, { wish, words, page })
    const shown = found.slice(0, page.limit)
    const last = found.length > page.limit ? shown.at(-1) : undefined
    const rows = await readListed(
      tx,
      shown.map((row) => row.case_id),
    )
    const presented = await presentRows(tx, rows, { vault: call.house.vault, now: call.now })
    return {
      items: presented.map(({ row }) => row),
      next: last ? `${last.sorted_at}_${last.case_id}` : null,
      count,
      isCountCapped: count === countCap,
    }
  },
})

const cursorShape = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/

function cursorOf({ cursor }: Input): Page['after'] {
  const parts = cursorShape.exec(cursor ?? '')
  return parts?.[1] && parts[2] ? [parts[1], parts[2]] : null
}

const numberShape = /^\d{6}(-[0-9A-Za-z]{0,6})?$/
const mostFound = 2_000

/** A number finds the case, words find cases whose words hold them all; neither leaves the reader's reach. */
function wordsOf(search: string | undefined, { house }: Call): Conditions {
  if (search === undefined || search === '') return { texts: [], values: [] }
  if (numberShape.test(search)) return { texts: ['number like $?'], values: [`${search.toUpperCase()}%`] }
  const prints = printsOf(house.vault, search)
  return { texts: ['case_id in (select cases.with_words($?::int[], $?))'], values: [prints, mostFound] }
}
