import { readStreams } from '#platform/ledger/read.ts'
import { type BulkWriter, bulk, type Draft } from '#platform/operations/bulk.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { tellProgress } from '#platform/progress/tell-progress.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { type DivisionPlan, type HousePlace, planDivisions } from '../imports/plan-divisions.ts'
import { type DivisionRow, readDivisions } from '../imports/read-divisions.ts'
import { fileBytes } from '../imports/file-bytes.ts'
import { absent } from '../rules.ts'
import type { ImportOutcome } from '../shapes.ts'
import { listHousePlaces } from '../views/house-places.ts'

const chunkSize = 4_000
const shown = 20

/** A list of divisions becomes places: new ones registered, others renamed or moved; none is ever removed. */
export const importDivisions = bulk(placesContract.importDivisions, {
  subject: () => absent,
  access: placesAccess.keepAll,
  run: async (writer: BulkWriter<PlaceEvent>, input, call): Promise<ImportOutcome> => {
    const started = performance.now()
    await tellProgress(call, input.importId, { step: 'reading', done: 0, total: 0 })
    const file = readDivisions(await fileBytes(input))
    await tellProgress(call, input.importId, {
      step: 'checking',
      done: 0,
      total: file.rows.length,
    })
    const plan = planDivisions(file.rows, await listHousePlaces(writer.tx))
    const problems = [...file.problems, ...plan.problems].sort((one, other) => one.row - other.row)
    const applied = !input.dryRun && problems.length === 0
    if (applied) await apply(writer, plan, { on: input.on, importId: input.importId, call })
    await tellProgress(call, input.importId, {
      step: problems.length > 0 ? 'refused' : 'done',
      done: file.rows.length,
      total: file.rows.length,
    })
    return {
      ...outcomeOf(plan),
      importId: input.importId,
      applied,
      rows: file.rows.length,
      encoding: file.encoding,
      problems: problems.slice(0, 1_000),
      problemCount: problems.length,
      milliseconds: Math.round(performance.now() - started),
    }
  },
})

type Applying = { readonly on: string; readonly importId: string; readonly call: Call }

async function apply(writer: BulkWriter<PlaceEvent>, plan: DivisionPlan, applying: Applying): Promise<void> {
  const drafts = [
    ...plan.added.map((row) => draftOf(row, applying.on)),
    ...(await changeDrafts(writer.tx, plan, applying.on)),
  ]
  for (let start = 0; start < drafts.length; start += chunkSize) {
    await writer.append(drafts.slice(start, start + chunkSize))
    const done = Math.min(start + chunkSize, drafts.length)
    await tellProgress(applying.call, applying.importId, {
      step: 'writing',
      done,
      total: drafts.length,
    })
  }
}

function draftOf(row: DivisionRow, on: string): Draft<PlaceEvent> {
  const { code, name, kind, form, parent } = row
  const data = { name, kind, form, code, parentId: parent, splitFrom: null, on }
  const event: PlaceEvent = { type: 'places.registered.v1', place: parent ?? code, data }
  return { stream: placeStream(code), expectedVersion: 0, events: [event] }
}

async function changeDrafts(tx: Transaction, plan: DivisionPlan, on: string): Promise<Draft<PlaceEvent>[]> {
  const events = new Map<string, PlaceEvent[]>()
  const add = (code: string, event: PlaceEvent) => events.set(code, [...(events.get(code) ?? []), event])
  for (const { row } of plan.renamed) {
    add(row.code, { type: 'places.renamed.v1', place: row.code, data: { name: row.name, on } })
  }
  for (const { row, was } of plan.moved) {
    const data = { fromParentId: was.parentId, parentId: row.parent, on }
    add(row.code, { type: 'places.moved.v1', place: row.code, data })
  }
  const histories = await readStreams(tx, [...events.keys()].map(placeStream))
  return [...events].map(([code, changes]) => {
    const stream = placeStream(code)
    return { stream, expectedVersion: histories.get(stream)?.length ?? 0, events: changes }
  })
}

type Counts = Pick<
  ImportOutcome,
  'added' | 'renamed' | 'moved' | 'reshaped' | 'unchanged' | 'absent' | 'examples'
>

function outcomeOf(plan: DivisionPlan): Counts {
  const named = (place: HousePlace) => ({ placeId: place.placeId, name: place.name })
  return {
    added: plan.added.length,
    renamed: plan.renamed.length,
    moved: plan.moved.length,
    reshaped: 0,
    unchanged: plan.unchanged,
    absent: plan.absent.length,
    examples: {
      added: plan.added.slice(0, shown).map(({ code, name }) => ({ placeId: code, name })),
      renamed: plan.renamed
        .slice(0, shown)
        .map(({ row, was }) => ({ ...named(was), name: row.name, was: was.name })),
      moved: plan.moved
        .slice(0, shown)
        .map(({ row, was }) => ({ ...named(was), from: was.parentId ?? '', to: row.parent ?? '' })),
      absent: plan.absent.slice(0, shown).map(named),
    },
  }
}
