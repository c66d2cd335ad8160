import { anOrganisation, organisationsHouse, type SmallOffices } from '#capabilities/organisations/testing.ts'
import type { Actor, Post, StaffActor } from '#platform/access/actor.ts'
import { startSession } from '#platform/access/sessions.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { type Figure, figure } from '#platform/figures/figure.ts'
import { openProjector } from '#platform/figures/projector.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { Definition, Part } from './definition.ts'
import { assessment } from './module.ts'
import { computePeriod } from './operations/compute-period.ts'
import { draftScorecard } from './operations/draft-scorecard.ts'
import { publishScorecard } from './operations/publish-scorecard.ts'

type Matter = LedgerEvent & {
  readonly type: 'tests.matter.v1'
  readonly data: { readonly isAnswered: boolean; readonly isSolved: boolean }
}

const said = { zh: '件', en: 'matters' }
const words = (zh: string) => ({ zh, en: zh, meaning: { zh, en: zh } })

/** Matters answered in time, matters solved, matters left unanswered: what the tests score by. */
export const matterFigures: readonly Figure[] = [
  figure<Matter, 'share'>({
    id: 'tests.answered',
    words: words('按时答复'),
    unit: said,
    better: 'up',
    measure: 'share',
    of: ['tests.matter.v1'],
    contribute: ({ data }) => [{ part: data.isAnswered ? 1 : 0, whole: 1 }],
  }),
  figure<Matter, 'share'>({
    id: 'tests.solved',
    words: words('解决'),
    unit: said,
    better: 'up',
    measure: 'share',
    of: ['tests.matter.v1'],
    contribute: ({ data }) => (data.isAnswered ? [{ part: data.isSolved ? 1 : 0, whole: 1 }] : []),
  }),
  figure<Matter, 'count'>({
    id: 'tests.ignored',
    words: words('未答复'),
    unit: said,
    better: 'down',
    measure: 'count',
    of: ['tests.matter.v1'],
    contribute: ({ data }) => (data.isAnswered ? [] : [{ amount: 1 }]),
  }),
  figure<Matter, 'count'>({
    id: 'tests.received',
    words: words('收到'),
    unit: said,
    better: 'neither',
    measure: 'count',
    of: ['tests.matter.v1'],
    contribute: () => [{ amount: 1 }],
  }),
]

const chosen = (figureId: string) => ({ figureId, version: 1 })

/** A part of the scorecard that the tests use; every field may be told otherwise. */
export const aPart = (partId: string, weight: number, figureId = `tests.${partId}`): Part => ({
  partId,
  title: partId,
  weight,
  source: {
    kind: 'figure',
    figure: chosen(figureId),
    per: null,
    ignored: null,
    leastSample: 1,
    scoring: { form: 'linear', floor: 0, goal: 100 },
  },
})

/** Half for answering in time, half for solving; the last three of the peers are the lower band. */
export const aDefinition = (ownerId: string, given: Partial<Definition> = {}): Definition => ({
  name: '群众诉求办理评分表',
  basis: '街道办〔2026〕3号',
  ownerId,
  unitKinds: ['residentsCommittee'],
  period: 'month',
  areas: [{ areaId: 'service', title: '服务', parts: [aPart('answered', 50), aPart('solved', 50)] }],
  size: null,
  upper: { by: 'count', number: 3 },
  lower: { by: 'count', number: 3 },
  laggingPercent: 99,
  laggingRunning: 3,
  appealDays: 7,
  ...given,
})

type Staff = Pick<Call, 'actor' | 'sessionToken'> & { readonly actor: StaffActor }

export type AssessmentHouse = {
  readonly house: TestHouse
  readonly offices: SmallOffices
  /** Ten committees of the street, in the order of the tree. */
  readonly units: readonly string[]
  readonly organiser: Staff
  readonly secretary: Staff
  readonly assessor: Staff
  /** An assessor whose own post stands in the first unit. */
  readonly ownAssessor: Staff
  readonly run: (
    caller: Pick<Call, 'actor' | 'sessionToken'>,
    given?: Partial<Call>,
  ) => <Declared extends OperationContract>(
    operation: Operation<Declared>,
    input: InputOf<Declared>,
  ) => Promise<OutputOf<Declared>>
  /** So many matters of a unit on a day, and what became of them. */
  readonly happen: (
    unitId: string,
    on: string,
    matters: Partial<Record<'solved' | 'tried' | 'ignored', number>>,
  ) => Promise<void>
  /** Folds every entry into the figures. */
  readonly fold: () => Promise<void>
}

async function signIn(
  house: TestHouse,
  posts: readonly Omit<Post, 'postId' | 'from' | 'to'>[],
): Promise<Staff> {
  const held = posts.map((post) => ({ ...post, postId: house.newId(), from: '2024-01-01', to: null }))
  const organisations = held.flatMap(({ organisationId }) => organisationId ?? [])
  const scope = { places: [], organisations }
  const act = held.some(({ role }) => role === 'assessor') ? { places: [], organisations: [] } : scope
  const [personId, sessionId] = [house.newId(), house.newId()]
  const standing = { posts: held, act, see: scope, search: scope, changesAt: null }
  const sessionToken = await writeTransaction(house.pool, (tx) =>
    startSession(tx, { sessionId, personId, personVersion: 1, standing, device: 'test', factor: null }),
  )
  return {
    sessionToken,
    actor: { kind: 'staff', personId, sessionId, posts: held, act, see: scope, search: scope },
  }
}

const at = (role: string, organisationId: string) => ({ role, organisationId, placeId: null })

const events = (matters: Partial<Record<'solved' | 'tried' | 'ignored', number>>): Matter['data'][] =>
  (['solved', 'tried', 'ignored'] as const).flatMap((kind) =>
    Array.from({ length: matters[kind] ?? 0 }, () => ({
      isAnswered: kind !== 'ignored',
      isSolved: kind === 'solved',
    })),
  )

/** A street with ten committees, people who score and are scored, and figures to score by. */
export async function assessmentHouse(figures: readonly Figure[] = matterFigures): Promise<AssessmentHouse> {
  const { house: plain, offices } = await organisationsHouse(assessment.views)
  const house: TestHouse = { ...plain, figures }
  const units = [offices.committee]
  for (let n = 2; n <= 10; n += 1) {
    units.push(await anOrganisation(house, { name: `第${n}社区居民委员会`, parentId: offices.streetOffice }))
  }
  const projector = await openProjector({ pool: house.pool, trees: house.trees, figures })
  const bound = (call: Call): Call => ({ ...call, house })
  const job: Actor = { kind: 'job', name: 'tests' }
  return {
    house,
    offices,
    units,
    organiser: await signIn(house, [at('districtOrganiser', offices.government)]),
    secretary: await signIn(house, [at('secretary', offices.committee)]),
    assessor: await signIn(house, [at('assessor', offices.government)]),
    ownAssessor: await signIn(house, [
      at('assessor', offices.government),
      at('secretary', offices.committee),
    ]),
    run:
      (caller, given = {}) =>
      (operation, input) =>
        operation.run(input, bound(house.call({ key: house.newId(), ...given, ...caller }))),
    happen: async (unitId, on, matters) => {
      const call = bound(house.call({ actor: job, now: `${on}T02:00:00.000Z` }))
      await writeTransaction(house.pool, (tx) =>
        bulkWriter<Matter>(tx, call).append(
          events(matters).map((data) => ({
            stream: `test-${house.newId()}`,
            expectedVersion: 0,
            events: [{ type: 'tests.matter.v1', organisation: unitId, data }],
          })),
        ),
      )
    },
    fold: async () => {
      await quietLedger(house.pool)
      await projector.foldAll()
    },
  }
}

/** A published scorecard of the street's committees. */
export async function aScorecard(made: AssessmentHouse, given: Partial<Definition> = {}): Promise<string> {
  const scorecardId = made.house.newId()
  const run = made.run(made.organiser, { now: '2026-01-01T02:00:00.000Z' })
  const definition = aDefinition(made.offices.streetOffice, given)
  await run(draftScorecard, { scorecardId, definition })
  await run(publishScorecard, { scorecardId })
  return scorecardId
}

/** Computes a month of a scorecard at a moment. */
export async function aPeriod(
  made: AssessmentHouse,
  given: { readonly scorecardId: string; readonly from: string; readonly to: string; readonly now: Instant },
): Promise<string> {
  const periodId = made.house.newId()
  const { now, ...period } = given
  await made.fold()
  await made.run(made.organiser, { now })(computePeriod, { periodId, ...period })
  return periodId
}
