import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import type { StaffActor } from '#platform/access/actor.ts'
import { type Caller, staffAt } from '#platform/testing/callers.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import type { TreeIndex } from '#platform/trees/tree-index.ts'
import { listInbox } from '../operations/list-inbox.ts'
import { type CasesHouse, casesHouse } from '../testing-house.ts'
import { caseKinds, caseStatuses, channels, levels } from '../words.ts'
import { countCap } from './inbox.ts'

const now = '2026-05-20T02:00:00.000Z'
const roll = seededDice(11)
const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[roll() % items.length] ?? items[0]

type Kept = ReturnType<typeof aCase>
type Staff = Caller & { readonly actor: StaffActor }

const minutesFrom = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString()

/** Some case: half of them in one community and still open, the others anywhere. */
function aCase({ house, offices, grid }: CasesHouse, tellers: readonly string[]) {
  const status = roll() % 2 === 0 ? pick(['accepted', 'working'] as const) : pick(caseStatuses)
  const isLive = status !== 'closed' && status !== 'withdrawn'
  const received_at = minutesFrom(now, -(roll() % 80_000))
  return {
    case_id: house.newId(),
    number: '260501-AAAAAA',
    kind: pick(caseKinds),
    channel: pick(channels),
    status,
    level: pick(levels),
    is_live: isLive,
    place_id: roll() % 2 === 0 ? grid : pick([null, ...Object.values(smallWorld)]),
    organisation_id: pick([offices.government, ...Object.values(offices)]),
    reported_places: [],
    told_by: roll() % 9 === 0 ? (tellers[roll() % tellers.length] ?? null) : null,
    content_id: house.newId(),
    photo_count: 0,
    received_at,
    due_at: isLive && roll() % 5 > 0 ? minutesFrom(received_at, 50_000) : null,
    is_stopped: roll() % 9 === 0,
    is_supervised: roll() % 9 === 0,
    is_late: false,
    joined: 1,
    merged_into: roll() % 19 === 0 ? house.newId() : null,
    version: 1,
  }
}

const storeText = `
insert into cases.case_list
select kept.* from jsonb_array_elements($1) as g(one)
cross join lateral jsonb_populate_record(null::cases.case_list, g.one || jsonb_build_object(
  'place_at', tree.position('place', g.one ->> 'place_id'),
  'organisation_at', tree.position('organisation', g.one ->> 'organisation_id'))) as kept`

let made: CasesHouse
let readers: readonly Staff[] = []
let all: readonly Kept[] = []
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  const { province, street, community, otherCommunity } = smallWorld
  readers = [
    await staffAt(house, { role: 'provinceViewer', placeId: province }),
    await staffAt(house, { role: 'districtOrganiser', placeId: street, organisationId: offices.government }),
    await staffAt(house, { role: 'secretary', placeId: community, organisationId: offices.committee }),
    await staffAt(house, { role: 'secretary', placeId: otherCommunity }),
    await staffAt(house, { role: 'departmentOfficer', organisationId: offices.streetOffice }),
    await staffAt(house, { role: 'departmentOfficer', organisationId: offices.water }),
  ]
  const tellers = readers.map(({ actor }) => actor.personId)
  all = Array.from({ length: 3_500 }, () => aCase(made, tellers))
  await house.pool.query(storeText, [JSON.stringify(all)])
  await house.pool.query('analyze cases.case_list')
})
afterAll(() => made.house.close())

type Wish = {
  readonly group: 'open' | 'waiting' | 'answered' | 'closed' | 'all'
  readonly order: 'newest' | 'dueFirst'
  readonly kind?: readonly string[]
  readonly status?: readonly string[]
  readonly channel?: readonly string[]
  readonly level?: readonly string[]
  readonly isOverdue?: 'true'
  readonly isSupervised?: 'true'
  readonly placeId?: string
}

const rarely = <Value>(name: string, value: Value) => (roll() % 4 === 0 ? { [name]: value } : {})
const oneOrTwo = <Item>(items: readonly [Item, ...Item[]]): Item[] => [...new Set([pick(items), pick(items)])]

const someWish = (): Wish => ({
  group: pick(['open', 'open', 'waiting', 'answered', 'closed', 'all']),
  order: pick(['newest', 'newest', 'dueFirst']),
  ...rarely('kind', oneOrTwo(caseKinds)),
  ...rarely('status', oneOrTwo(caseStatuses)),
  ...rarely('channel', oneOrTwo(channels)),
  ...rarely('level', oneOrTwo(levels)),
  ...rarely('isOverdue', 'true'),
  ...rarely('isSupervised', 'true'),
  ...rarely('placeId', pick([smallWorld.street, ...Object.values(smallWorld)])),
})

const within = (index: TreeIndex, roots: readonly string[], id: string | null): boolean =>
  id !== null && roots.some((root) => root === id || index.ancestors(id).includes(root))

function isReached({ actor }: Staff, { place_id, organisation_id, told_by }: Kept): boolean {
  const { trees } = made.house
  return (
    within(trees.index('place'), actor.see.places, place_id) ||
    within(trees.index('organisation'), actor.see.organisations, organisation_id) ||
    told_by === actor.personId
  )
}

const inGroup: Readonly<Record<Wish['group'], (kept: Kept) => boolean>> = {
  open: ({ is_live, status, merged_into }) => is_live && status !== 'answered' && merged_into === null,
  waiting: ({ is_live, is_stopped, merged_into }) => is_live && is_stopped && merged_into === null,
  answered: ({ status }) => status === 'answered',
  closed: ({ is_live }) => !is_live,
  all: () => true,
}

const isOneOf = (list: readonly string[] | undefined, value: string): boolean => list?.includes(value) ?? true

const fitsTime = ({ isOverdue, order }: Wish, { due_at }: Kept): boolean =>
  (!isOverdue || (due_at !== null && due_at < now)) && (order === 'newest' || due_at !== null)

const fits = (wish: Wish, kept: Kept): boolean =>
  inGroup[wish.group](kept) &&
  isOneOf(wish.kind, kept.kind) &&
  isOneOf(wish.status, kept.status) &&
  isOneOf(wish.channel, kept.channel) &&
  isOneOf(wish.level, kept.level) &&
  (!wish.isSupervised || kept.is_supervised) &&
  (!wish.placeId || within(made.house.trees.index('place'), [wish.placeId], kept.place_id)) &&
  fitsTime(wish, kept)

function inOrder(wish: Wish, kept: readonly Kept[]): string[] {
  const keyOf = (one: Kept) => `${wish.order === 'newest' ? one.received_at : one.due_at} ${one.case_id}`
  const sorted = kept.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  return (wish.order === 'newest' ? sorted.toReversed() : sorted).map((one) => one.case_id)
}

test('whatever is asked and whoever asks, the pages and the count are what looking at every case gives', async () => {
  let capped = 0
  for (let turn = 0; turn < 120; turn += 1) {
    const reader = readers[turn % readers.length]
    if (!reader) continue
    const wish = someWish()
    const expected = inOrder(
      wish,
      all.filter((kept) => isReached(reader, kept) && fits(wish, kept)),
    )
    const call = made.house.call({ ...reader, now })
    const first = await listInbox.run(wish, call)
    const asked = JSON.stringify({ wish, see: reader.actor.see })
    expect(
      first.items.map(({ caseId }) => caseId),
      asked,
    ).toEqual(expected.slice(0, 50))
    expect(first.count, asked).toBe(Math.min(countCap, expected.length))
    if (first.isCountCapped) capped += 1
    if (first.next === null) continue
    const second = await listInbox.run({ ...wish, cursor: first.next }, call)
    expect(
      second.items.map(({ caseId }) => caseId),
      asked,
    ).toEqual(expected.slice(50, 100))
    expect(second.count, asked).toBe(first.count)
  }
  expect(capped).toBeGreaterThan(5)
})
