import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { absent } from '../rules/case-state.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import { presentRows, readListed } from '../views/case-page.ts'
import { findInboxIds } from '../views/inbox.ts'
import { readStates } from '../views/read-case.ts'
import { askerOf, staffOnly } from './staff-only.ts'

const mostForToday = 60

/** What is mine to do today, by time, small enough for a phone with no network. */
export const listToday = query(casesContract.listToday, {
  subject: everything,
  access: staffOnly,
  reply: async (tx, { call }) => {
    const found = await findInboxIds(tx, askerOf(call), {
      wish: { group: 'needsMe', order: 'dueFirst' },
      words: { texts: [], values: [] },
      page: { after: null, limit: mostForToday },
    })
    const ids = found.slice(0, mostForToday).map((row) => row.case_id)
    const rows = await readListed(tx, ids)
    const presented = await presentRows(tx, rows, { vault: call.house.vault, now: call.now })
    const states = await readStates(tx, ids)
    const items = presented.map(({ row, told }) => ({
      ...row,
      text: told?.text ?? null,
      point: told?.point ?? null,
      abilities: abilitiesOf(states.get(row.caseId) ?? absent, call.actor, call.house.trees),
    }))
    return { asOf: call.now, items }
  },
})
