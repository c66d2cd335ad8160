import { houseProblems, Problem, type ProblemText } from '#platform/errors.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import { type BulkWriter, bulk, type Draft } from '#platform/operations/bulk.ts'
import type { Call } from '#platform/operations/house.ts'
import type { RowProblem } from '#platform/text/read-table.ts'
import { dayOf } from '#platform/time/instant.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type GatheringEvent, listStream, promiseStream } from '../events.ts'
import { type ItemRow, readItems } from '../imports/read-items.ts'
import { promiseProblems } from '../problems.ts'
import { keyOf, type List, listItem, replayBoard } from '../rules/gathering.ts'
import { idsByName } from '../views/names.ts'
import { existingList } from './add-item.ts'

const mostProblems = 1_000
const mostShown = 50

/** A sheet becomes items of a list; what already stands there stays as it is, and one wrong row stops all. */
export const importItems = bulk(promisesContract.importItems, {
  subject: () => null,
  access: promisesAccess.staff,
  run: async (writer: BulkWriter<GatheringEvent>, input, call) => {
    const stream = listStream(input.listId)
    const history = (await readStreams(writer.tx, [stream])).get(stream) ?? []
    const state = replayBoard(asEntriesOf<GatheringEvent>(history))
    const list = existingList(state.list)
    if (!promisesAccess.runHere(call.actor, state, call.house.trees)) {
      throw new Problem('not-allowed', houseProblems.notAllowed)
    }
    const file = await readItems(input.file)
    const ids = await idsByName(
      writer.tx,
      file.rows.flatMap(({ owner, place }) => [owner, place]),
    )
    const plan = planItems(file.rows, { list, ids, call })
    const problems = [...file.problems, ...plan.problems].sort((one, other) => one.row - other.row)
    const isApplied = !input.dryRun && problems.length === 0
    if (isApplied)
      await apply(writer, plan.items, { list, call, listId: input.listId, version: history.length })
    return {
      rows: file.rows.length,
      added: plan.items.length,
      unchanged: plan.unchanged,
      isApplied,
      problemCount: problems.length,
      problems: problems.slice(0, mostProblems),
      preview: plan.items
        .slice(0, mostShown)
        .map(({ row, title, owner, place, dueOn }) => ({ row, title, owner, place, dueOn })),
    }
  },
})

type Item = ItemRow & { readonly ownerId: string; readonly placeId: string }
type Means = {
  readonly list: List
  readonly ids: ReadonlyMap<string, readonly string[]>
  readonly call: Call
}
type Plan = { items: Item[]; problems: RowProblem[]; unchanged: number }

function planItems(rows: readonly ItemRow[], means: Means): Plan {
  const seen = new Set<string>()
  const plan: Plan = { items: [], problems: [], unchanged: 0 }
  for (const row of rows) {
    const item = resolve(row, means)
    if ('zh' in item) {
      plan.problems.push(item)
      continue
    }
    const key = keyOf(item.title, item.placeId)
    if (means.list.keys.has(key)) plan.unchanged += 1
    else if (seen.has(key)) plan.problems.push(said(row, 'title', promiseProblems.itemTwice))
    else plan.items.push(item)
    seen.add(key)
  }
  return plan
}

const said = ({ row }: ItemRow, field: string, { zh, en }: ProblemText): RowProblem => ({
  row,
  field,
  zh,
  en,
})

/** Names become ids: an organisation of that name, a place of that name or code below the list's own place. */
function resolve(row: ItemRow, { list, ids, call }: Means): Item | RowProblem {
  const { trees } = call.house
  const owners = (ids.get(row.owner) ?? [row.owner]).filter((id) => trees.index('organisation').has(id))
  const places =
    row.place === ''
      ? [list.place]
      : [...(ids.get(row.place) ?? []), row.place].filter((id) => trees.within('place', id, list.place))
  const [ownerId, other] = owners
  const [place] = places
  if (ownerId === undefined || other !== undefined) return said(row, 'owner', promiseProblems.noOwner)
  if (place === undefined) return said(row, 'place', promiseProblems.unknownPlace)
  if (row.dueOn < dayOf(call.now)) return said(row, 'due', promiseProblems.duePast)
  return { ...row, ownerId, placeId: place }
}

type Applying = {
  readonly list: List
  readonly call: Call
  readonly listId: string
  readonly version: number
}

async function apply(
  writer: BulkWriter<GatheringEvent>,
  items: readonly Item[],
  { list, call, listId, version }: Applying,
): Promise<void> {
  const named = items.map((item) => ({ ...item, promiseId: call.house.newId() }))
  const listed: Draft<GatheringEvent> = {
    stream: listStream(listId),
    expectedVersion: version,
    events: named.map(({ promiseId, title, placeId }) => ({
      type: 'promises.item-listed.v1',
      place: placeId,
      organisation: list.convenerId,
      data: { promiseId, key: keyOf(title, placeId) },
    })),
  }
  const drafts = named.map(({ promiseId, title, placeId, ownerId, dueOn }) => ({
    stream: promiseStream(promiseId),
    expectedVersion: 0,
    events: listItem(
      list,
      { promiseId, listId, title, place: placeId, promising: { ownerId, dueOn, milestones: [] } },
      dayOf(call.now),
    ),
  }))
  await writer.append([listed, ...drafts])
}
