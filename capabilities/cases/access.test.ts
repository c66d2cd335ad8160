import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { dispatchCase } from './operations/dispatch-case.ts'
import { escalateCase } from './operations/escalate-case.ts'
import { getCase } from './operations/get-case.ts'
import { listInbox } from './operations/list-inbox.ts'
import { mergeCases } from './operations/merge-cases.ts'
import { submitCase } from './operations/submit-case.ts'
import { takeDownCase } from './operations/take-down-case.ts'
import { whistle } from './operations/whistle.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from './testing-house.ts'

let made: CasesHouse
const staff: Record<string, Caller> = {}
const cases: Record<string, string> = {}

beforeAll(async () => {
  made = await casesHouse()
  const { house, offices, grid } = made
  const posts = {
    worker: { role: 'gridWorker', placeId: grid },
    secretary: { role: 'secretary', organisationId: offices.committee, placeId: smallWorld.community },
    construction: { role: 'departmentStaff', organisationId: offices.construction },
    water: { role: 'departmentStaff', organisationId: offices.water },
    street: { role: 'streetLeader', organisationId: offices.streetOffice, placeId: smallWorld.street },
    district: { role: 'districtOrganiser', organisationId: offices.government, placeId: smallWorld.county },
    elsewhere: { role: 'secretary', placeId: smallWorld.otherCommunity },
    otherCounty: { role: 'districtOrganiser', placeId: smallWorld.otherCounty },
    security: { role: 'securityAdministrator' },
  }
  for (const [name, post] of Object.entries(posts)) staff[name] = await staffAt(house, post)
  await fillWithCases()
})
afterAll(() => made.house.close())

const as = (name: string) => runAs(made.house, staff[name] ?? anyone)
const told = (given: object) => ({
  caseId: made.house.newId(),
  receipt: newSecret(16),
  kind: 'letter' as const,
  text: '有件事想说',
  photos: [],
  ...given,
})

async function fillWithCases(): Promise<void> {
  const { offices, house, grid } = made
  const letter = async () => (await aSubmittedLetter(made)).caseId
  cases.plain = await letter()
  cases.dispatched = await letter()
  const to = { toOrganisationId: offices.construction, item: 'roadAndManhole', note: '' }
  await as('secretary')(dispatchCase, { caseId: cases.dispatched, ...to })
  cases.whistled = await letter()
  const call = { whistleId: house.newId(), organisationIds: [offices.water], task: '看看', workingDays: 1 }
  await as('secretary')(whistle, { caseId: cases.whistled, ...call })
  cases.escalated = await letter()
  await as('secretary')(escalateCase, { caseId: cases.escalated, reason: '请街道办理' })
  cases.merged = await letter()
  await as('secretary')(mergeCases, { caseId: cases.merged, intoCaseId: cases.plain })
  const complaint = told({
    kind: 'complaint',
    channel: 'web',
    where: { placeId: grid },
    reportedId: offices.committee,
  })
  await submitCase.run(complaint, house.call({ ...anyone, key: house.newId() }))
  cases.complaint = complaint.caseId
  const toStreet = told({ channel: 'web', where: {}, recipientId: offices.streetOffice })
  await submitCase.run(toStreet, house.call({ ...anyone, key: house.newId() }))
  cases.placeless = toStreet.caseId
  const elsewhere = told({ channel: 'phone', where: { placeId: smallWorld.otherCommunity } })
  await takeDownCase.run(elsewhere, house.call({ ...(staff.worker ?? anyone), key: house.newId() }))
  cases.elsewhere = elsewhere.caseId
}

const opens = (name: string, caseId: string): Promise<boolean> =>
  as(name)(getCase, { caseId }).then(
    () => true,
    () => false,
  )

test('a list shows a person exactly the cases that the person may open', async () => {
  for (const name of Object.keys(staff)) {
    const { items } = await as(name)(listInbox, { group: 'all' })
    const listed = new Set(items.map((item) => item.caseId))
    for (const [title, caseId] of Object.entries(cases)) {
      const seen = `${name} · ${title}: ${await opens(name, caseId)}`
      expect(seen).toBe(`${name} · ${title}: ${listed.has(caseId)}`)
    }
  }
})

test('who may open what, written down by hand', async () => {
  const table: Record<string, readonly string[]> = {
    worker: ['plain', 'dispatched', 'whistled', 'escalated', 'merged', 'elsewhere'],
    secretary: ['plain', 'dispatched', 'whistled', 'escalated', 'merged'],
    construction: ['dispatched'],
    water: ['whistled'],
    street: Object.keys(cases),
    district: Object.keys(cases),
    elsewhere: ['elsewhere'],
    otherCounty: [],
    security: [],
  }
  for (const [name, expected] of Object.entries(table)) {
    const opened: string[] = []
    for (const [title, caseId] of Object.entries(cases)) if (await opens(name, caseId)) opened.push(title)
    expect([name, ...opened.toSorted()]).toEqual([name, ...expected.toSorted()])
  }
})

test('without a session, and with a forged one, there is nothing to read', async () => {
  const forged = { ...(staff.district ?? anyone), sessionToken: 'ab'.repeat(32) }
  const inbox = await runAs(made.house, forged)(listInbox, { group: 'all' })
  expect(inbox).toMatchObject({ items: [], count: 0 })
  for (const caseId of Object.values(cases)) {
    await expect(runAs(made.house, forged)(getCase, { caseId })).rejects.toMatchObject({ code: 'not-found' })
  }
})
