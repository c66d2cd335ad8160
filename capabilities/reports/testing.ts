import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { reports } from './module.ts'
import { uploadForm } from './operations/upload-form.ts'

export type ReportsHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  readonly clerk: Caller
  readonly leader: Caller
  readonly secretary: Caller
}

/** A house with places and offices where a clerk and a leader of a street and a secretary below work; figures are handed in. */
export async function reportsHouse(figures: readonly Figure[]): Promise<ReportsHouse> {
  const made = await organisationsHouse(reports.views)
  const base: TestHouse = { ...made.house, figures: [...figures, ...reports.figures] }
  const house: TestHouse = { ...base, call: (given) => ({ house, now: base.now(), ...given }) }
  const street = { placeId: smallWorld.street, organisationId: made.offices.streetOffice }
  return {
    house,
    offices: made.offices,
    clerk: await staffAt(house, { role: 'streetStaff', ...street }),
    leader: await staffAt(house, { role: 'streetLeader', ...street }),
    secretary: await staffAt(house, {
      role: 'secretary',
      placeId: smallWorld.community,
      organisationId: made.offices.committee,
    }),
  }
}

export type Told = {
  readonly place: string
  readonly kind: string
  readonly at: string
  readonly type?: `${string}.v1`
}

/** Matters as the ledger keeps them, folded into figures. */
export async function tellMatters(house: TestHouse, told: readonly Told[]): Promise<void> {
  const call = house.call({ actor: consoleActor })
  const drafts = told.map(({ place, kind, at, type = 'cases.received.v1' }) => {
    const about = { kind, channel: 'qr', level: 'community' }
    const event: LedgerEvent = {
      type,
      place,
      organisation: null,
      occurredAt: at,
      data: { about, how: 'confirmed', handlingMinutes: 90 },
    }
    return { stream: `case-${house.newId()}`, expectedVersion: 0, events: [event] }
  })
  await writeTransaction(house.pool, (tx) => bulkWriter<LedgerEvent>(tx, call).append(drafts))
  await foldFigures(house)
}

/** A clerk of the street hands in a form and gets its id. */
export async function handIn(
  { house, clerk }: ReportsHouse,
  bytes: Uint8Array,
  given: { readonly name?: string; readonly from?: string; readonly to?: string } = {},
): Promise<{ fillingId: string; formId: string }> {
  const fillingId = house.newId()
  const file = Buffer.from(bytes).toString('base64')
  const input = {
    fillingId,
    name: '报表.xlsx',
    file,
    tree: 'place' as const,
    node: smallWorld.street,
    ...given,
  }
  return runAs(house, clerk)(uploadForm, input)
}
