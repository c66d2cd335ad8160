import { caseStream } from '#capabilities/cases/events.ts'
import { reportRefusal } from '#capabilities/cases/operations/report-refusal.ts'
import { replayCase } from '#capabilities/cases/rules/replay-case.ts'
import type { Identity } from '#platform/http/identify.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { signedIn } from '../bench-server.ts'
import type { Row } from '../row.ts'
import { capturedAt, type Manner, OfflinePhone } from './offline-phone.ts'
import { type Matters, type PhoneName, type Script, scripts, writesOf } from './offline-scripts.ts'
import { oneLetter } from './one-letter.ts'

const names: readonly PhoneName[] = ['one', 'two', 'three']

type Stage = { readonly made: BenchHouse; readonly workers: Readonly<Record<PhoneName, Identity>> }

/** Three people of one community's office. */
async function openStage(made: BenchHouse): Promise<Stage> {
  const secretary = made.society.streets[0]?.communities[0]?.secretary
  if (!secretary) throw new Error('the demonstration lacks a secretary')
  const worker = () => signedIn(made, { ...secretary, personId: made.groundwork.house.newId() })
  return { made, workers: { one: await worker(), two: await worker(), three: await worker() } }
}

type Phones = ReadonlyMap<PhoneName, OfflinePhone>

/** What a history amounts to, told without ids, times and the order between phones. */
function amountOf(entries: readonly Entry[], phones: Phones): unknown {
  const state = replayCase(asEntriesOf(entries))
  if (state.status === 'absent') return 'absent'
  const nameOf = (key: string | null) =>
    [...phones.values()].map((phone) => phone.nameOf(key ?? '')).find(Boolean)
  const { status, about, place, responsible, answer, isOverdue, extensions, firstResponse, version } = state
  const said = entries.map(({ key, type }) => `${nameOf(key) ?? 'before'} → ${type}`)
  const told = { status, about, place, level: responsible.level, isOverdue, extensions, version }
  return {
    ...told,
    result: answer?.result,
    isResponded: firstResponse !== null,
    // Each phone's own writes in the order in which they came to stand.
    said: names.map((name) => said.filter((one) => one.startsWith(name))),
  }
}

type Outcome = {
  readonly script: Script
  /** Names of refused writes with their rules, and of those that wait behind them. */
  readonly refused: string
  readonly amount: string
  readonly silent: number
  readonly faults: number
}

async function reportRefusals({ made }: Stage, phones: Phones): Promise<number> {
  const { house } = made.groundwork
  let told = 0
  for (const phone of phones.values()) {
    for (const { key, refusal, capturedAt: madeAt } of phone.kept) {
      if (!refusal) continue
      const refusalId = key
      const said = { refusalId, operation: 'writeOffline', rule: refusal.rule, madeAt, refusedAt: refusal.at }
      await reportRefusal.run(said, { house, ...phone.caller, now: house.now(), key })
      told += 1
    }
  }
  const keys = [...phones.values()].flatMap((phone) =>
    phone.kept.filter(({ refusal }) => refusal).map(({ key }) => key),
  )
  const { rowCount } = await house.pool.query('select from cases.refusal where refusal_id = any($1)', [keys])
  return told - (rowCount ?? 0)
}

// Taking up what is taken up already needs no entry.
const needsNoEntry = / (accept|work) /

/** Writes that are neither in the ledger, nor on their phone with the reason or behind one that was refused. */
function silentOf(phones: Phones, entries: readonly Entry[]): number {
  const written = new Set(entries.map(({ key }) => key))
  const isSilent = (phone: OfflinePhone, key: string) =>
    !phone.kept.some((item) => item.key === key) &&
    !(phone.taken.has(key) && (written.has(key) || needsNoEntry.test(phone.nameOf(key) ?? '')))
  return [...phones.values()].reduce(
    (sum, phone) => sum + phone.keys().filter((key) => isSilent(phone, key)).length,
    0,
  )
}

type Given = { readonly script: Script; readonly manner: Manner; readonly seed: number }

async function interleave(stage: Stage, { script, manner, seed }: Given): Promise<Outcome> {
  const { made, workers } = stage
  const { house } = made.groundwork
  const roll = seededDice(seed)
  const shared = await oneLetter(made)
  const matters: Matters = { shared, one: house.newId(), two: house.newId(), three: house.newId() }
  const phones = new Map(
    names.map((name) => [name, new OfflinePhone(house, workers[name], { roll, manner })]),
  )
  for (const [name, phone] of phones) {
    for (const [at, write] of writesOf(script, name, matters).entries())
      phone.write(write, capturedAt(house, at))
  }
  for (let turn = 0; turn < 400; turn += 1) {
    const waiting = [...phones.values()].filter((phone) => phone.isWaiting)
    const phone = waiting[roll() % Math.max(1, waiting.length)]
    if (!phone) break
    await phone.attempt()
  }
  const untold = await reportRefusals(stage, phones)
  const streams = Object.values(matters).map(caseStream)
  const histories = await readStreams(house.pool, streams)
  const ordered = streams.map((stream) => histories.get(stream) ?? [])
  const kept = [...phones.values()].flatMap((phone) => phone.kept)
  return {
    script,
    refused: kept
      .map(({ label, refusal }) => `${label}: ${refusal?.rule ?? 'waits'}`)
      .toSorted()
      .join('; '),
    amount: JSON.stringify(ordered.map((entries) => amountOf(entries, phones))),
    silent: untold + silentOf(phones, ordered.flat()),
    faults: [...phones.values()].reduce((sum, phone) => sum + phone.faults, 0),
  }
}

const atOnce = 32

async function manyOf(stage: Stage, count: number, manner: Manner): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const lane = async () => {
    while (next < count) {
      const seed = next
      next += 1
      const script = scripts[seed % scripts.length]
      if (script) outcomes.push(await interleave(stage, { script, manner, seed: seed + 1 }))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}

/** Where the same writes were refused, everything must have come out the same; where nobody contests, nothing may be. */
function judge(outcomes: readonly Outcome[]) {
  const ends = new Map<string, Set<string>>()
  for (const { script, refused, amount } of outcomes) {
    const name = `${script.name} | ${refused}`
    ends.set(name, (ends.get(name) ?? new Set()).add(amount))
  }
  return {
    'other end states': [...ends.values()].reduce((sum, amounts) => sum + amounts.size - 1, 0),
    'refused though nobody contests': outcomes.filter(
      ({ script, refused }) => !script.isContested && refused !== '',
    ).length,
    'silent refusals': outcomes.reduce((sum, { silent }) => sum + silent, 0),
    faults: outcomes.reduce((sum, { faults }) => sum + faults, 0),
    'refused with a reason': outcomes.reduce(
      (sum, { refused }) => sum + (refused === '' ? 0 : refused.split('; ').length),
      0,
    ),
    'lawful ends': ends.size,
  }
}

type Judgement = ReturnType<typeof judge>

const isClean = (found: Judgement): boolean =>
  found['other end states'] + found['refused though nobody contests'] + found['silent refusals'] === 0

export const row: Row = {
  id: 'R2',
  title: 'random offline interleavings of three phones over a network that loses requests and answers',
  async run({ quick }) {
    const [interleavings, controls] = quick ? [200, 60] : [10_000, 200]
    const house = await benchHouse()
    try {
      const stage = await openStage(house)
      const keyless = judge(await manyOf(stage, controls, 'a new key each time'))
      const disordered = judge(await manyOf(stage, controls, 'in any order'))
      const found = judge(await manyOf(stage, interleavings, 'as built'))
      return {
        size: { interleavings, phones: 3, scripts: scripts.length, writesEach: 12 },
        ours: found,
        beside: {
          'an outbox that makes a new key each time': keyless,
          'an outbox without order': disordered,
        },
        ratio: null,
        target: 'the same end state in every lawful order; 0 silent refusals',
        holds: isClean(found) && found.faults === 0 && !isClean(keyless) && !isClean(disordered),
        note: 'the phone’s own queue and the server’s own operations; three requests of twenty are lost, three answers, and two arrive twice at once',
      }
    } finally {
      await house.close()
    }
  },
}
