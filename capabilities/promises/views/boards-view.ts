import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { GatheringOpened, ListOpened } from '../events.ts'

const gatheringText = `
insert into promises.gathering (gathering_id, kind, title, held_on, place_id, place_at, convener_id, deputies)
values ($1, $2, $3, $4, $5, tree.position('place', $5), $6, $7) on conflict (gathering_id) do nothing`

const listText = `
insert into promises.list (list_id, title, year, place_id, place_at, convener_id, needs_evidence)
values ($1, $2, $3, $4, tree.position('place', $4), $5, $6) on conflict (list_id) do nothing`

const uuidOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)

/** Clinics, hearings and the year's lists. */
export const boardsView: View = {
  name: 'promises.boards',
  of: ['promises.gathering-opened.v1', 'promises.list-opened.v1'],
  tables: ['promises.list', 'promises.gathering'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place')`)
    for (const { stream, type, data, place, organisation } of asEntriesOf<GatheringOpened | ListOpened>(
      entries,
    )) {
      if (type === 'promises.gathering-opened.v1') {
        const { kind, title, on, deputies } = data
        const values = [uuidOf(stream), kind, title, on, place, organisation, JSON.stringify(deputies)]
        await tx.query(gatheringText, values)
      } else {
        const { title, year, needsEvidence } = data
        await tx.query(listText, [uuidOf(stream), title, year, place, organisation, needsEvidence])
      }
    }
  },
}
