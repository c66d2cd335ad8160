import { staffAt } from '#platform/testing/callers.ts'
import { reportsContract } from '#capabilities/reports/contract.ts'
import { blankForm } from '#capabilities/reports/testing-forms.ts'
import { readTransaction, writeTransaction } from '#platform/database/transaction.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { readSubtrees } from '#platform/figures/read-figures.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import type { Call, House } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sessionCookie } from '#platform/http/identify.ts'
import { requestOf } from '#platform/web/client.ts'
import type { OperationContract } from '#platform/operations/contract.ts'
import { type ServingProcess, servingProcess } from '../serving-process.ts'
import { benchHouse } from '../bench-house.ts'
import { ratioOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const province = '440000000000'
const asked = ['受理件数', '办结数', '投诉件数', '重新打开件数', '升级件数']
const months = ['1月', '2月', '3月', '4月', '5月']
const figureIds = ['cases.received', 'cases.closedConfirmed', 'cases.reopened', 'cases.escalated']
const year = { from: '2026-01-01', to: '2026-05-31' }

/** A matter in each of so many villages, from January to May. */
async function tellMatters(house: House, villages: readonly string[]): Promise<void> {
  const call: Call = {
    house: { ...house, views: [] },
    actor: { kind: 'console', name: 'bench' },
    now: house.now(),
  }
  const drafts = villages.map((place, at) => {
    const day = `2026-0${(at % 5) + 1}-1${at % 10}`
    const about = { kind: at % 3 === 0 ? 'complaint' : 'letter', channel: 'qr', level: 'community' }
    const event: LedgerEvent = {
      type: 'cases.received.v1',
      place,
      occurredAt: `${day}T02:00:00.000Z`,
      data: { about },
    }
    return { stream: `case-${house.newId()}`, expectedVersion: 0, events: [event] }
  })
  await writeTransaction(house.pool, (tx) => bulkWriter<LedgerEvent>(tx, call).append(drafts))
}

/** The most memory of the server while something runs, in megabytes. */
async function peakWhile<Result>(
  server: ServingProcess,
  work: () => Promise<Result>,
): Promise<{ result: Result; before: number; peak: number }> {
  const before = server.megabytes()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, server.megabytes())
  }, 10)
  const result = await work().finally(() => clearInterval(timer))
  return { result, before, peak: Math.max(peak, server.megabytes()) }
}

type Asking = { readonly address: string; readonly sessionToken: string; readonly newId: () => string }

/** Calls an operation over HTTP as somebody who is signed in. */
async function ask<Input extends object>(
  { address, sessionToken, newId }: Asking,
  operation: Pick<OperationContract, 'method' | 'path'>,
  input: Input,
): Promise<unknown> {
  const { url, method, body } = requestOf(operation, input)
  const headers = {
    cookie: `${sessionCookie.loopback}=${sessionToken}`,
    origin: address,
    'content-type': 'application/json',
    'idempotency-key': newId(),
  }
  const answer = await fetch(`${address}${url}`, { method, headers, ...(body !== undefined && { body }) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

// Guarantee: what the contract says that finishing answers.
const filledOf = (answer: unknown) => (answer as { readonly filled: number }).filled

/** A form of a province with its cities as rows, beside one reading of figures for each cell. */
export const row: Row = {
  id: 'P13',
  title: 'fill a form of 500 cells over the villages of a province',
  async run({ quick }) {
    const { groundwork, database, folder, close } = await benchHouse()
    try {
      const { house, trees } = groundwork
      const { rows: places } = await database.pool.query<{ id: string; name: string; isVillage: boolean }>(
        `select n.id, p.name, p.kind in ('community', 'village') as "isVillage" from tree.node n
         join reports.place p on p.id = n.id join tree.node s on s.tree = 'place' and s.id = $1 and n.low >= s.low and n.low < s.high
         where n.tree = 'place' and (p.kind in ('community', 'village') or n.parent = $1)`,
        [province],
      )
      const villages = places.filter(({ isVillage }) => isVillage)
      const cities = places.filter(({ isVillage }) => !isVillage).slice(0, 20)
      await tellMatters(
        house,
        villages.slice(0, quick ? 3_000 : villages.length).map(({ id }) => id),
      )
      const projector = await openProjector({ pool: house.pool, trees, figures: house.figures })
      await projector.foldAll()
      const caller = await staffAt(house, { role: 'districtOrganiser', placeId: province })
      const call = (): Call => ({ house, now: house.now(), ...caller })
      const columns = months.flatMap((month) => asked.map((name) => `2026年${month}${name}`))
      const file = Buffer.from(
        blankForm(
          '地区',
          cities.map(({ name }) => name),
          columns,
        ),
      ).toString('base64')

      const server = await servingProcess({ database, folder })
      const asking = {
        address: server.address,
        sessionToken: caller.sessionToken ?? '',
        newId: () => house.newId(),
      }
      const fill = async () => {
        const fillingId = house.newId()
        const input = { fillingId, name: '报表.xlsx', file, tree: 'place', node: province, ...year }
        await ask(asking, reportsContract.uploadForm, input)
        const shown = await timed(() => ask(asking, reportsContract.getFilling, { fillingId }))
        const taken = await timed(() => ask(asking, reportsContract.finishFilling, { fillingId }))
        return { shown: shown.ms, taken: taken.ms, filled: filledOf(taken.result) }
      }
      await fill()
      const { result, before, peak } = await peakWhile(server, () => timed(fill)).finally(server.stop)
      const figures = house.figures.filter(({ id }) => figureIds.includes(id)).slice(0, 1)
      const single = await timed(async () => {
        for (let cell = 0; cell < 500; cell += 1) {
          const nodes = [{ nodeId: cities[cell % cities.length]?.id ?? province }]
          await readTransaction(database.pool, readerOf(call()), (tx) =>
            readSubtrees(tx, {
              figures,
              tree: 'place',
              node: province,
              ...year,
              today: dayOf(house.now()),
              nodes,
            }),
          )
        }
      })
      const { shown, taken, filled } = result.result
      return {
        size: { villages: villages.length, rows: cities.length, columns: columns.length, filled },
        ours: {
          'ms handed in, shown and taken out': Math.round(result.ms),
          'ms to show': Math.round(shown),
          'ms to take out': Math.round(taken),
          'MB at the peak': Math.round(peak),
          'MB more than before': Math.round(peak - before),
        },
        beside: { 'one reading of figures for each cell': { ms: Math.round(single.ms), cells: 500 } },
        ratio: ratioOf(result.ms, single.ms),
        target: '≤ 3 s, ≤ 300 MB',
        holds: result.ms <= 3_000 && peak <= 300 && filled === 500,
        note: 'over HTTP; memory is that of the server, a process as `npm start` makes it; the workbook is opened three times, each time in a thread of its own',
      }
    } finally {
      await close()
    }
  },
}
