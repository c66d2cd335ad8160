import { kinds } from '#platform/access/rule.ts'
import { everything, query } from '#platform/operations/query.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { roleOf } from '../roles.ts'
import { listRevealed } from '../views/reveals.ts'
import { readPeople } from '../secrets/person-data.ts'

const pageSize = 50

/** Who looked at which personal field, when and what for. */
export const listReveals = query(watchContract.listReveals, {
  subject: everything,
  access: kinds('resident', 'staff'),
  async reply(tx, { input, call }) {
    const found = await listRevealed(tx, input.before, pageSize + 1)
    const shown = found.slice(0, pageSize)
    const names = await readPeople(tx, call.house.vault, [...new Set(shown.map(({ reader }) => reader))])
    return {
      reveals: shown.map(({ reader, role, ...reveal }) => {
        const known = role === null ? undefined : roleOf(role)
        const roleWords = known ? { zh: known.zh, en: known.en } : null
        return { ...reveal, readerName: names.get(reader)?.name ?? null, role: roleWords }
      }),
      next: found.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    }
  },
})
