import type { Scope, StaffActor } from '#platform/access/actor.ts'
import type { Identity } from '#platform/http/identify.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { type BenchServer, benchServer, signedIn } from '../bench-server.ts'
import { inboxWorld } from '../inbox-world.ts'
import { inTurn, ratioOf, type Spread, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const wishes: Readonly<Record<string, string>> = {
  open: '',
  'of two kinds': '?kind=hazard&kind=complaint',
  overdue: '?isOverdue=true&order=dueFirst',
  'by channel and state': '?channel=phone&status=accepted',
  supervised: '?isSupervised=true',
  closed: '?group=closed',
  'my own': '?group=needsMe',
}

const plainWishes: Readonly<Record<string, string>> = {
  open: `status not in ('closed', 'withdrawn', 'answered')`,
  'of two kinds': `status not in ('closed', 'withdrawn', 'answered') and kind in ('hazard', 'complaint')`,
  closed: `status = 'closed'`,
}

const plainScope = `with recursive below as (
  select $1::text as id union all select p.id from bench.plain_place p join below b on p.parent = b.id)`

type Reader = { readonly identity: Identity; readonly place: string }

/** Somebody who sees one subtree of places and the offices of the same subtree. */
async function readerOf(house: BenchHouse, place: string, role: string): Promise<Reader> {
  const personId = house.groundwork.house.newId()
  const scope: Scope = { places: [place], organisations: [`o-${place}`] }
  const post = {
    postId: personId,
    role,
    organisationId: `o-${place}`,
    placeId: place,
    from: '2026-01-01',
    to: null,
  }
  const actor: StaffActor = {
    kind: 'staff',
    personId,
    sessionId: '',
    posts: [post],
    act: scope,
    see: scope,
    search: scope,
  }
  return { identity: await signedIn(house, actor), place }
}

/** The largest province, a city in it, and a village in it that has many cases. */
async function readersOf(house: BenchHouse): Promise<Readonly<Record<string, Reader>>> {
  const tree = house.groundwork.house.trees.index('place')
  const largest = (ids: readonly string[]) =>
    ids.toSorted((one, other) => tree.descendants(other) - tree.descendants(one))[0] ?? ''
  const root = largest(tree.childrenOf(null))
  const { rows } = await house.database.pool.query<{ id: string }>('select id from bench.leaf where n = 7')
  return {
    root: await readerOf(house, root, 'provinceViewer'),
    city: await readerOf(house, largest(tree.childrenOf(root)), 'districtOrganiser'),
    village: await readerOf(house, rows[0]?.id ?? '', 'secretary'),
  }
}

type Answer = { readonly items: readonly { readonly excerpt: string | null }[]; readonly count: number }

// Guarantee: what the contract of the inbox says it answers.
const asAnswer = (body: unknown) => body as Answer

async function ask(server: BenchServer, reader: Reader, wish: string): Promise<Answer> {
  const answer = asAnswer(await server.get(`/api/inbox${wish}`, reader.identity))
  if (answer.items.some(({ excerpt }) => excerpt === null)) throw new Error('a case without its words')
  return answer
}

async function plainly({ database: { pool } }: BenchHouse, { place }: Reader, wish: string) {
  const where = `place_id in (select id from below) and ${wish}`
  await pool.query(
    `${plainScope} select * from bench.plain_case where ${where} order by received_at desc limit 50`,
    [place],
  )
  const { rows } = await pool.query<{ count: number }>(
    `${plainScope} select count(*)::int as count from bench.plain_case where ${where}`,
    [place],
  )
  return rows[0]?.count ?? 0
}

/** Both must find the same cases, or nothing was compared. */
async function refuseDifferent(house: BenchHouse, server: BenchServer, readers: readonly Reader[]) {
  for (const reader of readers) {
    for (const [name, plain] of Object.entries(plainWishes)) {
      const counts = [
        (await ask(server, reader, wishes[name] ?? '')).count,
        Math.min(1_001, await plainly(house, reader, plain)),
      ]
      if (counts[0] !== counts[1]) throw new Error(`${reader.place}, ${name}: ${counts.join(' and ')}`)
    }
  }
}

async function measure(
  house: BenchHouse,
  server: BenchServer,
  given: { rounds: number; plainRounds: number },
) {
  const readers = await readersOf(house)
  await refuseDifferent(house, server, Object.values(readers))
  const ours = new Map<string, number[]>()
  for (let round = 0; round < given.rounds; round += 1) {
    for (const [who, reader] of Object.entries(readers)) {
      for (const [name, wish] of Object.entries(wishes)) {
        const { ms } = await timed(() => ask(server, reader, wish))
        const times = ours.get(`${who}, ${name}`) ?? []
        ours.set(`${who}, ${name}`, [...times, ms])
      }
    }
  }
  const plain: Record<string, Readonly<Record<string, Spread>>> = {}
  for (const [who, reader] of Object.entries(readers)) {
    const ways = Object.entries(plainWishes).map(([name, wish]) => [name, () => plainly(house, reader, wish)])
    plain[who] = await inTurn(given.plainRounds, Object.fromEntries(ways))
  }
  return { ours, plain }
}

const worstOf = (spreads: readonly (readonly [string, Spread])[]) =>
  spreads.toSorted(([, one], [, other]) => other.p95 - one.p95)[0]

export const row: Row = {
  id: 'P5',
  title: 'inbox: the latest 50 of my subtree with filters and an honest count, through HTTP',
  async run({ quick, largest }) {
    const [cases, rounds, plainRounds] = quick ? [200_000, 10, 2] : [largest ? 5_000_000 : 1_000_000, 60, 3]
    const house = await benchHouse()
    const server = await benchServer(house)
    try {
      await inboxWorld(house, cases)
      const { ours, plain } = await measure(house, server, { rounds, plainRounds })
      const spreads = [...ours].map(([name, times]) => [name, spreadOf(times)] as const)
      const all = spreadOf([...ours.values()].flat())
      const worst = worstOf(spreads)
      const medians = Object.entries(plain).map(
        ([who, ways]) =>
          [who, Object.fromEntries(Object.entries(ways).map(([name, { p50 }]) => [name, p50]))] as const,
      )
      const rootOpen = spreadOf(ours.get('root, open') ?? [])
      return {
        size: { cases, rounds, wishes: Object.keys(wishes).length, readers: 'root, city, village' },
        ours: {
          ...all,
          ...Object.fromEntries(spreads.map(([name, { p50, p95 }]) => [name, `p50 ${p50}, p95 ${p95}`])),
          'slowest p95': worst?.[1].p95 ?? Number.NaN,
        },
        beside: Object.fromEntries(
          medians.map(([who, ways]) => [`plain IN (subtree) and count(*), in the database, ${who}`, ways]),
        ),
        ratio: ratioOf(rootOpen.p50, plain['root']?.['open']?.p50 ?? 0),
        target: 'p95 ≤ 25 ms through HTTP at 5 M cases, for every reader and filter',
        holds: largest && (worst?.[1].p95 ?? Number.NaN) <= 25,
        note: `ours opens the words of all fifty cases, goes through the session, row-level security and JSON; counts are exact up to 1,000${largest ? '' : '; too few cases to say that the target holds, see the times'}`,
      }
    } finally {
      await server.close()
      await house.close()
    }
  },
}
