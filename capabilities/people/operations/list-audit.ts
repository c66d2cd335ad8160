import { everything, query } from '#platform/operations/query.ts'
import { auditAdministrator } from '../access.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { readPeople } from '../secrets/person-data.ts'
import { listEntries, pageAfter } from '../views/audit.ts'

const personIn = (actor: string): string | undefined => /^person:([0-9a-f-]{36})$/.exec(actor)?.[1]

/** Every entry of the ledger by its envelope, for the audit administrator. */
export const listAudit = query(watchContract.listAudit, {
  subject: everything,
  access: auditAdministrator,
  async reply(tx, { input, call }) {
    const { type, on, before, limit } = input
    const found = await listEntries(tx, { type, on, before, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const ids = [...new Set(shown.flatMap(({ actor }) => personIn(actor) ?? []))]
    const names = await readPeople(tx, call.house.vault, ids)
    const last = shown.at(-1)
    return {
      entries: shown.map(({ xid: _xid, ...entry }) => ({
        ...entry,
        actorName: names.get(personIn(entry.actor) ?? '')?.name ?? null,
      })),
      next: last && found.length > limit ? pageAfter(last) : null,
    }
  },
})
