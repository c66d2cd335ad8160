import {
  anOrganisation,
  answersFor,
  organisationsHouse,
  type SmallOffices,
} from '#capabilities/organisations/testing.ts'
import { aGrid, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { View } from '#platform/operations/view.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import type { Instant } from '#platform/time/instant.ts'
import { caseStream } from './events.ts'
import { cases } from './module.ts'
import { hashOf } from './operations/intake.ts'
import { answerCase } from './operations/answer-case.ts'
import { submitCase } from './operations/submit-case.ts'
import { takeDownCase } from './operations/take-down-case.ts'
import type { casesContract } from './contract.ts'

/** Ids of the offices in a house with cases; `construction` is a department of the street, `water` one of the district. */
type CaseOffices = SmallOffices & { readonly construction: string; readonly water: string }

export type CasesHouse = { readonly house: TestHouse; readonly offices: CaseOffices; readonly grid: string }

/** A house with places, offices that answer for them, a grid, and cases; further views come last. */
export async function casesHouse(views: readonly View[] = []): Promise<CasesHouse> {
  const { house, offices } = await organisationsHouse([...cases.views, ...views])
  const grid = await aGrid(house, { parentId: smallWorld.community, name: '第一网格', at: [110.4, 21.2] })
  const construction = await anOrganisation(house, {
    name: '海滨街道城建办',
    kind: 'department',
    field: 'housing',
    parentId: offices.streetOffice,
  })
  const water = await anOrganisation(house, {
    name: '霞山区水务局',
    kind: 'department',
    field: 'water',
    parentId: offices.government,
  })
  await answersFor(house, offices.committee, smallWorld.community)
  await answersFor(house, offices.streetOffice, smallWorld.street)
  return { house, grid, offices: { ...offices, construction, water } }
}

type Submitted = InputOf<typeof casesContract.submitCase>
type Author = Caller & { readonly caseId: string; readonly receipt: string }

/** The resident who holds this receipt. */
export const holderOf = (caseId: string, receipt: string): Author => ({
  caseId,
  receipt,
  actor: { kind: 'resident', stream: caseStream(caseId) },
  receiptHash: hashOf(receipt),
})

/** A letter about the grid; its author is returned. */
export async function aSubmittedLetter(
  { house, grid }: CasesHouse,
  given: Partial<Submitted> & { readonly now?: Instant } = {},
): Promise<Author> {
  const { now, ...fields } = given
  const input: Submitted = {
    caseId: house.newId(),
    receipt: newSecret(16),
    kind: 'letter',
    channel: 'qr',
    text: '楼下路灯坏了三天，晚上老人走路看不清',
    photos: [],
    where: { placeId: grid },
    ...fields,
  }
  await runAs(house, anyone, now === undefined ? {} : { now })(submitCase, input)
  return holderOf(input.caseId, input.receipt)
}

/** A hazard that a worker or leader takes down on a round. */
export const aFoundHazard = (
  house: TestHouse,
  caller: Caller,
  { caseId, placeId }: { readonly caseId: string; readonly placeId: string },
) =>
  runAs(house, caller)(takeDownCase, {
    caseId,
    receipt: newSecret(16),
    kind: 'hazard',
    channel: 'grid',
    text: '屋顶漏雨',
    photos: [],
    where: { placeId },
  })

/** The secretary of the community answers a case: solved. */
export async function anAnswer({ house, offices }: CasesHouse, caseId: string): Promise<void> {
  const posted = { role: 'secretary', organisationId: offices.committee, placeId: smallWorld.community }
  const secretary = await staffAt(house, posted)
  await runAs(house, secretary)(answerCase, { caseId, result: 'solved', text: '修好了', photos: [] })
}
