import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capabilitiesWith } from '#app/capabilities.ts'
import { performerIn } from '#app/demonstration/perform.ts'
import { settlePeople, type Society, type StaffedStreet } from '#app/demonstration/settle-people.ts'
import { beginning, settlePlaces } from '#app/demonstration/settle-places.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import { Problem } from '#platform/errors.ts'
import type { Call, House } from '#platform/operations/house.ts'
import type { Module } from '#platform/operations/module.ts'
import { openHouse } from '#platform/operations/open-house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { type LiveTrees, treesOf } from '#platform/trees/live-trees.ts'
import { testVault } from '#platform/vault/test-vault.ts'
import { settledVillage } from './access-points.ts'
import { activitySamples } from './activity-samples.ts'
import { tellPromises } from './access-promises.ts'
import { drawnRing, type Known, sampleInput } from './access-samples.ts'
import { type Caller, gatherCallers, type Told } from './matrix-callers.ts'
import { mediationSamples } from './mediation-samples.ts'
import { surveySamples } from './survey-samples.ts'
import { exchangeSamples } from './exchange-samples.ts'
import { openedKitchen } from './opened-kitchen.ts'
import { learningSamples } from './learning-samples.ts'
import { partnerSamples } from './partner-samples.ts'
import { reviewSamples } from './review-samples.ts'
import { scoredPeriod } from './scored-period.ts'
import { servedVolunteer } from './served-volunteer.ts'
import { readMatrix, withUnknownNames } from './unknown-names.ts'

let database: TestDatabase
let trees: LiveTrees
let house: House
let modules: readonly Module[]
let callers: Caller[] = []
let known: Known = {}
let reviewed: Readonly<Record<string, Known>> = {}

beforeAll(async () => {
  database = await testDatabase()
  trees = await treesOf(database.pool)
  modules = capabilitiesWith({ oidc: undefined })
  house = openHouse({
    pool: database.pool,
    trees,
    vault: testVault(),
    views: modules.flatMap((module) => module.views),
    figures: modules.flatMap((module) => module.figures),
    filesFolder: mkdtempSync(path.join(tmpdir(), 'groundwork-matrix-')),
  })
  const perform = performerIn(house, modules)
  const ground = { perform, since: beginning('2026-01-05T01:00:00.000Z'), say: () => {} }
  const society = await settlePeople(ground, await settlePlaces(ground))
  const told = await tellCases(society)
  const [here, , far] = society.streets
  known = {
    ...known,
    ...(await tellPromises(perform, society, ground.since.at)),
    ...(await scoredPeriod(house, perform, here)),
  }
  const { other, keepBooking, ...kitchen } = await openedKitchen(house, perform, here)
  const { booklets, known: volunteered } = await servedVolunteer(house, perform, here)
  const village = await settledVillage(house, perform, { street: here, far, booklets })
  known = { ...known, ...kitchen, ...village.known }
  reviewed = {
    ...(await mediationSamples(house, perform, here)),
    ...(await surveySamples(house, perform, here)),
    ...(await activitySamples(house, perform, here)),
    ...(await reviewSamples(perform, society)),
    ...(await learningSamples(perform, society, house.now())),
    ...(await partnerSamples({ house, perform, street: here })),
    ...(await exchangeSamples(perform, society, ground.since.at)),
    'stations.closeStation': { stationId: other },
    'bookings.keepBooking': keepBooking,
    ...volunteered,
    ...village.named,
  }
  callers = await gatherCallers({ house, pool: database.pool }, society, {
    ...told,
    booklets,
    counters: village.counters,
  })
})
afterAll(async () => {
  await trees.close()
  await database.close()
})

/** One matter inside, whose handling everybody asks about, and one of somebody else far away. */
async function tellCases(society: Society): Promise<Omit<Told, 'booklets' | 'counters'>> {
  const told = {
    own: house.newId(),
    other: house.newId(),
    receipt: newSecret(16),
    otherReceipt: newSecret(16),
  }
  const submit = (caseId: string, receipt: string, street: StaffedStreet) => {
    const placeId = street.communities[0]?.grids[0]?.placeId ?? ''
    const input = {
      caseId,
      receipt,
      kind: 'hazard' as const,
      text: '井盖松了',
      photos: [],
      where: { placeId },
      channel: 'qr' as const,
    }
    const call: Call = { house, actor: { kind: 'anonymous' }, now: house.now(), key: caseId }
    return operationOf(casesContract.submitCase).run(
      { ...input, contact: { name: '某某', phone: '13000000001' } },
      call,
    )
  }
  const [here, , far] = society.streets
  if (!here || !far) throw new Error('the demonstration lacks streets')
  await submit(told.own, told.receipt, here)
  await submit(told.other, told.otherReceipt, far)
  const [community] = here.communities
  known = {
    caseId: told.own,
    intoCaseId: told.own,
    placeId: community?.placeId,
    parentId: here.street.code,
    node: community?.placeId,
    within: here.street.code,
    organisationId: community?.office.organisationId,
    toOrganisationId: here.office.organisationId,
    organisationIds: [here.district.departments[0]?.organisationId],
    personId: community?.secretary.personId,
    postId: community?.secretary.posts[0]?.postId,
    item: 'otherGrassroots',
    tree: 'place',
    figures: 'cases.received',
    figure: 'cases.received',
    from: '2026-01-06',
    to: '2026-12-31',
  }
  return told
}

const operationOf = (declared: unknown): Operation => {
  const found = modules
    .flatMap((module) => Object.values<Operation>(module.operations))
    .find(({ contract }) => contract === declared)
  if (!found) throw new Error('not bound')
  return found
}

/** Kinds of caller to whom nothing here belongs. */
const strangers = [
  'resident other',
  'participant other',
  'counter other',
  'secretary outside',
  'departmentStaff outside',
]
const turnsAway = ['not-found', 'not-allowed', 'not-signed-in']

/** What became of a call: let in (whatever the rules then said), or turned away and how. */
async function outcomeOf(named: string, operation: Operation, caller: Caller): Promise<string> {
  const answer = await answerTo(operation, inputFor(named, operation), caller)
  if (answer === 'not-found') return 'not found'
  if (answer === 'not-allowed') return 'no'
  return answer === 'not-signed-in' ? 'sign in' : 'yes'
}

/** The code of the problem that a call met, or `done`. */
async function answerTo(operation: Operation, input: unknown, caller: Caller): Promise<string> {
  const { name: _name, ...identity } = caller
  const call: Call = {
    house,
    now: house.now(),
    key: house.newId(),
    ...identity,
    browser: { origin: 'https://test.example', device: 'test', giveSession: () => {} },
  }
  try {
    await operation.run(input, call)
    return 'done'
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
    return failure.code
  }
}

/** Where one word means another thing than elsewhere. */
const knownFor: Readonly<Record<string, Known>> = {
  'bookings.book': { from: '11:00', to: '12:00' },
  'notices.composeDigest': { href: '/desk/inbox' },
  'bookings.bookRepeatedly': { from: '11:00', to: '12:00' },
  'places.drawGrid': { placeId: '0198c0de-0000-7000-8000-0000000000aa', ring: drawnRing() },
  'organisations.publishDutyList': { items: [dutyItem()] },
  'cockpit.readPublicFigures': { month: '2026-01' },
  'cases.meToo': { ownCaseId: '0198c0de-0000-7000-8000-0000000000ab' },
  'assessment.draftScorecard': { figure: { figureId: 'cases.received', version: 1 } },
  'people.planShift': { from: '2026-06-01T01:00:00.000Z', to: '2026-06-01T09:00:00.000Z' },
}

function dutyItem(): Known {
  const given = { matter: 'fireLane', title: '消防通道', level: 'street', duty: 'core', lead: 'streetOffice' }
  return { ...given, leadField: null, assist: [] }
}

const inputFor = (name: string, { contract }: Operation): unknown =>
  sampleInput(contract, { ...known, sessionId: house.newId(), ...knownFor[name], ...reviewed[name] })

// The administrators of one test must not lock the others out.
const lastOfAll = [
  'endSession',
  'signOut',
  'suspendPerson',
  'endPost',
  'resetFactors',
  'closeOrganisation',
  'mergeOrganisations',
  'mergePlaces',
  'splitPlace',
  'movePlace',
  'moveOrganisation',
  'withdrawCase',
  'closeMyBooklet',
  'giveCounterLink',
  'endCounter',
]

const ordered = (): [string, Operation][] =>
  modules
    .flatMap((module) =>
      Object.entries<Operation>(module.operations).map(([name, operation]): [string, Operation] => [
        `${module.name}.${name}`,
        operation,
      ]),
    )
    .toSorted(([one], [other]) => Number(isLast(one)) - Number(isLast(other)))

const isLast = (name: string): boolean => lastOfAll.some((last) => name.endsWith(`.${last}`))

test('there is a fitting sample for every operation, so that every cell is really called', () => {
  const unfit = ordered().flatMap(([name, operation]) => {
    const parsed = z.safeParse(operation.contract.input, inputFor(name, operation))
    return parsed.success ? [] : [`${name}: ${z.prettifyError(parsed.error)}`]
  })
  expect(unfit).toEqual([])
})

test('a stranger who is turned away learns nothing from naming what is not there', async () => {
  const cellOf = readMatrix(readFileSync(new URL('./access-matrix.md', import.meta.url), 'utf8'))
  const told: string[] = []
  for (const [name, operation] of ordered()) {
    const isAway = (one: Caller) => ['no', 'not found'].includes(cellOf(name, one.name) ?? '')
    for (const caller of callers.filter((one) => strangers.includes(one.name) && isAway(one))) {
      for (const { field, input } of withUnknownNames(operation.contract, inputFor(name, operation))) {
        const answer = await answerTo(operation, input, caller)
        if (!turnsAway.includes(answer)) told.push(`${name} tells ${caller.name} of ${field}: ${answer}`)
      }
    }
  }
  expect(told).toEqual([])
})

test('every operation answers every kind of caller as the committed matrix says', async () => {
  const rows = new Map<string, string[]>()
  for (const [name, operation] of ordered()) {
    const row: string[] = []
    for (const caller of callers) row.push(await outcomeOf(name, operation, caller))
    rows.set(name, row)
  }
  const head = `| operation | ${callers.map(({ name }) => name).join(' | ')} |\n| --- |${' --- |'.repeat(callers.length)}`
  const body = [...rows]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, row]) => `| ${name} | ${row.join(' | ')} |`)
  const introduction = `# Who may call what

Every operation called by every kind of caller about one and the same matter, place, organisation and person. "inside": the caller's post reaches them; "outside": a post of the
same role in another province. \`yes\`: let in, whatever the rules then said. \`not found\`: not even told that it exists. \`no\`: may see but not do it. \`sign in\`: nobody without an account.
`
  await expect(`${introduction}\n${head}\n${body.join('\n')}\n`).toMatchFileSnapshot('./access-matrix.md')
})
