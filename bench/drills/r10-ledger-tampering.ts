import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkpointTexts } from '#platform/ledger/seal/checkpoint-file.ts'
import { type Receipt, streamReceipts } from '#platform/ledger/seal/receipt.ts'
import { Sealer } from '#platform/ledger/seal/sealer.ts'
import { newSigner } from '#platform/ledger/seal/signing-key.ts'
import { type Evidence, verifyLedger } from '#platform/ledger/seal/verify-ledger.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import { type BenchDatabase, benchDatabase } from '../bench-database.ts'
import { spreadOf, timed } from '../measure.ts'
import type { Row, Wish } from '../row.ts'
import { forgeries, isBelieved, isBelievedCarelessly } from './forged-receipts.ts'
import { keepAside, kinds, tamper, putBack, type Victim } from './tampering.ts'

const streams = 40

async function fill(database: BenchDatabase, rounds: number, seal: () => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await database.pool.query(
      `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
       select '1970-01-01', 'test-' || n, $1, 'tests.told.v1', clock_timestamp(), current_date, 'person:' || n % 9,
         jsonb_build_object('households', n + $1 * 100, 'kind', 'letter', 'words', '红棉')
       from generate_series(1, $2) as n`,
      [round + 1, streams],
    )
    await seal()
  }
}

type Stage = { readonly victim: Victim; readonly outside: readonly Evidence[] }

const isFound = async ({ victim }: Stage, evidence: readonly Evidence[]): Promise<string | null> =>
  (await verifyLedger(victim.pool, { key: victim.signer.verifier, evidence })).damage?.kind ?? null

/** What a verifier misses that has only the database to go by. */
async function control(stage: Stage, times: number) {
  const missed: Record<string, number> = {}
  for (const kind of ['truncate', 're-sign']) {
    missed[kind] = 0
    for (let time = 0; time < times; time += 1) {
      await tamper(stage.victim, kinds[kind] ?? (async () => {}))
      if ((await isFound(stage, [])) === null) missed[kind] += 1
    }
  }
  return missed
}

async function attack(stage: Stage, times: number) {
  const found: Record<string, number> = {}
  const ms: number[] = []
  let falseAlarms = 0
  for (const [kind, deed] of Object.entries(kinds)) {
    found[kind] = 0
    await putBack(stage.victim.pool)
    if ((await isFound(stage, stage.outside)) !== null) falseAlarms += 1
    for (let time = 0; time < times; time += 1) {
      await tamper(stage.victim, deed)
      const verified = await timed(() => isFound(stage, stage.outside))
      ms.push(verified.ms)
      if (verified.result !== null) found[kind] += 1
    }
  }
  await putBack(stage.victim.pool)
  return { found, falseAlarms, verifyMs: spreadOf(ms) }
}

async function forge({ victim }: Stage, count: number) {
  const genuine: Receipt[] = []
  for (let stream = 1; stream <= streams; stream += 1) {
    genuine.push(...(await streamReceipts(victim.pool, `test-${stream}`)).receipts)
  }
  const key = victim.signer.verifier
  let [accepted, acceptedCarelessly] = [0, 0]
  for (const forgery of forgeries(genuine, count, victim.roll)) {
    if (isBelieved(forgery, key)) accepted += 1
    if (isBelievedCarelessly(forgery, key)) acceptedCarelessly += 1
  }
  const refused = genuine.filter(
    (receipt) => !isBelieved({ kind: 'none', receipt, genuine: receipt }, key),
  ).length
  return { accepted, acceptedCarelessly, refused, genuine: genuine.length }
}

async function drill(database: BenchDatabase, folder: string, { quick }: Wish) {
  const [rounds, times, forged] = quick ? [10, 8, 10_000] : [50, 100, 10_000]
  const signer = newSigner()
  const sealer = new Sealer({ pool: database.pool, signer, folder })
  await fill(database, rounds, () => sealer.sealAll())
  await keepAside(database.pool)
  const dice = seededDice(20_261_121)
  const victim: Victim = {
    pool: database.pool,
    size: rounds * streams,
    past: (rounds - 1) * streams,
    signer,
    roll: (below) => dice() % below,
  }
  const stage: Stage = { victim, outside: checkpointTexts(folder) }
  const missed = await control(stage, Math.ceil(times / 10))
  const { found, falseAlarms, verifyMs } = await attack(stage, times)
  const proofs = await forge(stage, forged)
  const isControlled = Object.values(missed).every((count) => count > 0) && proofs.acceptedCarelessly > 0
  const isAllFound = Object.values(found).every((count) => count === times) && falseAlarms === 0
  return {
    size: { entries: victim.size, checkpoints: rounds, timesEachKind: times, forgedProofs: forged },
    ours: {
      ...Object.fromEntries(Object.entries(found).map(([kind, count]) => [`${kind} found`, count])),
      'false alarms': falseAlarms,
      'forged proofs accepted': proofs.accepted,
      'genuine proofs refused': proofs.refused,
      p50: verifyMs.p50,
      p95: verifyMs.p95,
      n: verifyMs.n,
    },
    beside: {
      'no checkpoint kept outside': Object.fromEntries(
        Object.entries(missed).map(([kind, count]) => [`${kind} missed`, count]),
      ),
      'size taken from the proof': { 'forged proofs accepted': proofs.acceptedCarelessly },
    },
    ratio: null,
    target: `each of ${Object.keys(kinds).length} kinds × ${times} found; 0 of ${forged} forged proofs accepted`,
    holds: isControlled && isAllFound && proofs.accepted === 0 && proofs.refused === 0,
  }
}

export const row: Row = {
  id: 'R10',
  title: 'Tampering with the sealed ledger',
  async run(wish) {
    const database = await benchDatabase()
    const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-drill-'))
    try {
      return await drill(database, folder, wish)
    } finally {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
