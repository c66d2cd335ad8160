import { findSimilar } from '#capabilities/cases/views/similar-cases.ts'
import { printsOf } from '#capabilities/cases/views/case-words.ts'
import { readTransaction, writeTransaction } from '#platform/database/transaction.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import { treesOf } from '#platform/trees/live-trees.ts'
import { testVault } from '#platform/vault/test-vault.ts'
import { type BenchDatabase, benchDatabase } from '../bench-database.ts'
import { worldTrees } from '../figure-world.ts'
import { inTurn, ratioOf, spreadOf } from '../measure.ts'
import type { Row } from '../row.ts'

const where = ['三单元', '东门口', '二号楼', '小区北侧', '菜场对面', '学校后门', '停车场', '五楼']
const what = ['路灯', '电梯', '井盖', '下水道', '垃圾桶', '消防栓', '围栏', '水管', '门禁', '健身器材']
const how = [
  '坏了好几天',
  '一直没人修',
  '松动了很危险',
  '漏水严重',
  '晚上声音很大',
  '堵住了有异味',
  '被撞歪了',
]
const since = ['从上周开始', '今天早上发现', '已经反映过一次', '老人出行不便', '希望尽快处理']

const communities = 2_000

async function plant({ pool }: BenchDatabase): Promise<void> {
  const nodes = [{ id: 'city', parent: null as string | null }]
  for (let at = 0; at < communities; at += 1) {
    nodes.push({ id: `c${at}`, parent: 'city' })
    for (let grid = 0; grid < 3; grid += 1) nodes.push({ id: `c${at}-${grid}`, parent: `c${at}` })
  }
  await writeTransaction(pool, (tx) => worldTrees.addNodes(tx, { tree: 'place', nodes, on: '2025-01-01' }))
}

const insertText = `insert into cases.case_words (case_id, kind, status, is_live, is_merged, place_id, place_at, received_at, joined, prints)
  select gen_random_uuid(), 'hazard', 'assigned', true, false, place, tree.position('place', place),
    now() - n % 50 * interval '1 day', 1, prints::int[]
  from unnest($1::text[], $2::text[]) with ordinality as g(place, prints, n)`

export const row: Row = {
  id: 'P8',
  title: 'open cases alike by place, time and words',
  async run({ quick }) {
    const [cases, asked] = quick ? [40_000, 60] : [200_000, 400]
    const database = await benchDatabase()
    const { pool } = database
    await plant(database)
    const trees = await treesOf(pool)
    try {
      const roll = seededDice(8)
      const pick = (list: readonly string[]) => list[roll() % list.length] ?? ''
      const sentence = () => `${pick(where)}的${pick(what)}${pick(how)}，${pick(since)}`
      // Half of all cases come from a fiftieth of the communities, as they do in a city.
      const community = () => (roll() % 2 === 0 ? roll() % (communities / 50) : roll() % communities)
      const vault = testVault()
      for (let at = 0; at < cases; at += 5_000) {
        const some = Array.from({ length: 5_000 }, () => ({
          place: `c${community()}-${roll() % 3}`,
          prints: `{${printsOf(vault, sentence()).join()}}`,
        }))
        await writeTransaction(pool, (tx) =>
          tx.query(insertText, [some.map(({ place }) => place), some.map(({ prints }) => prints)]),
        )
      }
      await pool.query('vacuum analyze cases.case_words')
      const times: Record<'ours' | 'simple', number[]> = { ours: [], simple: [] }
      let found = 0
      for (let at = 0; at < asked; at += 1) {
        const prints = printsOf(vault, sentence())
        const placeId = `c${community()}-${roll() % 3}`
        const likeness = {
          kind: 'hazard' as const,
          placeId,
          prints,
          now: new Date().toISOString(),
          except: null,
        }
        const spreads = await inTurn(1, {
          ours: async () => {
            const alike = await readTransaction(pool, {}, (tx) => findSimilar(tx, trees, likeness))
            found += alike.length
          },
          simple: () =>
            pool.query(
              `select case_id from cases.case_words where prints && $1::int[] and is_live
               order by cardinality(array(select unnest(prints) intersect select unnest($1::int[]))) desc limit 5`,
              [prints],
            ),
        })
        for (const way of ['ours', 'simple'] as const) times[way].push(spreads[way]?.p50 ?? Number.NaN)
      }
      const [ours, simple] = [spreadOf(times.ours), spreadOf(times.simple)]
      return {
        size: { cases, communities, questions: asked },
        ours: { ...ours, found },
        beside: { 'shared words over all open cases, no place': { ...simple } },
        ratio: ratioOf(ours.p50, simple.p50),
        target: 'p95 ≤ 80 ms among 200,000',
        holds: ours.p95 <= 80 && found > 0 && !quick,
        note: quick ? 'too few cases to say that the target holds; see the times' : '',
      }
    } finally {
      await trees.close()
      await database.close()
    }
  },
}
