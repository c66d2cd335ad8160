import { readBoundaries } from '#platform/geography/read-boundaries.ts'
import { boundaryFormat } from '#platform/geography/read-boundaries.ts'
import { readStreams } from '#platform/ledger/read.ts'
import { type BulkWriter, bulk, type Draft } from '#platform/operations/bulk.ts'
import { tellProgress } from '#platform/progress/tell-progress.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { type PlaceEvent, placeStream } from '../events.ts'
import { type BoundaryPlan, placesNamedIn, planBoundaries } from '../imports/plan-boundaries.ts'
import { fileBytes } from '../imports/file-bytes.ts'
import { absent } from '../rules.ts'
import type { ImportOutcome } from '../shapes.ts'
import { boundariesOf } from '../views/boundaries.ts'
import { listHousePlaces } from '../views/house-places.ts'

const chunkSize = 100

/** Outlines from GeoJSON are given to the places they belong to; a bad outline is named by its number in the file. */
export const importBoundaries = bulk(placesContract.importBoundaries, {
  subject: () => absent,
  access: placesAccess.keepAll,
  run: async (writer: BulkWriter<PlaceEvent>, input, call): Promise<ImportOutcome> => {
    const started = performance.now()
    await tellProgress(call, input.importId, { step: 'reading', done: 0, total: 0 })
    const file = readBoundaries(await fileBytes(input), { ...boundaryFormat, system: input.datum })
    const total = file.boundaries.length
    await tellProgress(call, input.importId, { step: 'checking', done: 0, total })
    const house = await listHousePlaces(writer.tx, placesNamedIn(file))
    const plan = planBoundaries(file, house, await boundariesOf(writer.tx, [...house.keys()]))
    const applied = !input.dryRun && plan.problems.length === 0
    if (applied) {
      const drafts = await draftsOf(writer, plan, input)
      for (let start = 0; start < drafts.length; start += chunkSize) {
        await writer.append(drafts.slice(start, start + chunkSize))
        await tellProgress(call, input.importId, {
          step: 'writing',
          done: Math.min(start + chunkSize, total),
          total,
        })
      }
    }
    await tellProgress(call, input.importId, {
      step: plan.problems.length > 0 ? 'refused' : 'done',
      done: total,
      total,
    })
    return {
      importId: input.importId,
      applied,
      rows: total + plan.problems.length,
      encoding: 'utf-8',
      added: plan.added.length,
      reshaped: plan.reshaped.length,
      unchanged: plan.unchanged,
      ...nothingElse,
      problems: plan.problems.slice(0, 1_000),
      problemCount: plan.problems.length,
      examples: {
        ...noExamples,
        added: plan.added.slice(0, 20).map(({ placeId, name }) => ({ placeId, name })),
      },
      milliseconds: Math.round(performance.now() - started),
    }
  },
})

const nothingElse = { renamed: 0, moved: 0, absent: 0 }
const noExamples = { renamed: [], moved: [], absent: [] }

type Told = { readonly on: string; readonly source: string; readonly approval: string | null }

async function draftsOf(
  writer: BulkWriter<PlaceEvent>,
  plan: BoundaryPlan,
  { on, source, approval }: Told,
): Promise<Draft<PlaceEvent>[]> {
  const given = [...plan.added, ...plan.reshaped]
  const histories = await readStreams(
    writer.tx,
    given.map(({ placeId }) => placeStream(placeId)),
  )
  return given.map(({ placeId, area }) => {
    const stream = placeStream(placeId)
    const data = { area, source, approval, on }
    const event: PlaceEvent = { type: 'places.boundarySet.v1', place: placeId, data }
    return { stream, expectedVersion: histories.get(stream)?.length ?? 0, events: [event] }
  })
}
