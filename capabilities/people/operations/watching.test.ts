import { randomUUID } from 'node:crypto'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveReceipt } from '#platform/access/receipts.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addMinutes, dayOf, epochMsOf } from '#platform/time/instant.ts'
import {
  aPerson,
  aPost,
  openPeopleHouse,
  operations,
  type PeopleHouse,
  refusalOf,
  streetAndElsewhere,
  type TestBrowser,
} from '../testing.ts'
import { revealsView } from '../views/reveals.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse(streetAndElsewhere)
})
afterAll(() => house.closeAll())

async function withFactor(browser: TestBrowser) {
  const { ticket, secret } = await operations.startTotp.run({}, await house.from(browser))
  const call = await house.from(browser)
  const code = generateSync({ secret, epoch: epochMsOf(call.now) / 1000 })
  await operations.confirmTotp.run({ ticket, code, label: '手机' }, call)
  return browser
}

describe('the directory', () => {
  it('lists whoever works in reach, with a masked phone, and nobody else', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const worker = await aPerson(house, 'gridWorker', 'grid')
    const stranger = await aPerson(house, 'gridWorker', 'elsewhere')
    const { people, givable } = await operations.listPeople.run({}, await house.from(secretary.browser))
    const found = people.find(({ personId }) => personId === worker.personId)
    expect(found).toMatchObject({ name: '梁小禾', maskedPhone: '138****1234', isEnrolled: true })
    expect(found?.posts[0]?.abilities).toEqual(['endPost'])
    expect(people.some(({ personId }) => personId === stranger.personId)).toBe(false)
    expect(givable.map(({ role }) => role)).toEqual(['gridWorker', 'gridLead'])
  })

  it('pages through and finds by the exact user name', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const worker = await aPerson(house, 'gridWorker', 'grid')
    const call = await house.from(secretary.browser)
    const first = await operations.listPeople.run({ limit: '2' }, call)
    const second = await operations.listPeople.run({ limit: '2', cursor: first.next ?? '' }, call)
    expect(first.people).toHaveLength(2)
    expect(second.people[0]?.personId).not.toBe(first.people[1]?.personId)
    const byName = await operations.listPeople.run({ userName: worker.userName }, call)
    expect(byName.people.map(({ personId }) => personId)).toEqual([worker.personId])
    expect((await operations.listPeople.run({ userName: 'nobody' }, call)).people).toEqual([])
  })
})

describe('duty', () => {
  const dutyAt = async (placeId: string, minutes = 0) => {
    const { onDuty } = await operations.getOnDuty.run(
      { placeId },
      house.at({ actor: { kind: 'anonymous' }, now: addMinutes(house.now(), minutes) }),
    )
    return onDuty
  }

  it('a grid is answered for by its grid worker, else by the secretary above', async () => {
    const other = await openPeopleHouse([
      ['town', null],
      ['village', 'town'],
      ['yard', 'village'],
    ])
    const secretary = await aPerson(other, 'secretary', 'village')
    const ask = async () =>
      (await operations.getOnDuty.run({ placeId: 'yard' }, other.at({ actor: { kind: 'anonymous' } }))).onDuty
    expect(await ask()).toMatchObject({
      personId: secretary.personId,
      nodeId: 'village',
      phone: null,
      name: '梁小禾',
    })
    const worker = await aPerson(other, 'gridWorker', 'yard')
    expect(await ask()).toMatchObject({
      personId: worker.personId,
      nodeId: 'yard',
      phone: '13800001234',
      zh: '网格员',
    })
    await operations.suspendPerson.run({ personId: worker.personId }, other.at({}))
    expect(await ask()).toMatchObject({ personId: secretary.personId })
    await other.closeAll()
  })

  it('a shift goes before the standing post, for as long as it lasts', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const [standing, relief] = [
      await aPerson(house, 'gridWorker', 'grid'),
      await aPerson(house, 'gridWorker', 'grid'),
    ]
    const shiftId = house.newId()
    const now = house.now()
    const shift = {
      shiftId,
      personId: relief.personId,
      organisationId: null,
      placeId: 'grid',
      from: addMinutes(now, -5),
      to: addMinutes(now, 60),
    }
    await operations.planShift.run(shift, await house.from(secretary.browser))
    expect(await dutyAt('grid')).toMatchObject({ personId: relief.personId, isByShift: true })
    expect((await dutyAt('grid', 120))?.isByShift).toBe(false)
    const { shifts, abilities } = await operations.listDuty.run(
      { placeId: 'grid' },
      await house.from(secretary.browser),
    )
    expect(shifts).toHaveLength(1)
    expect(abilities).toEqual(['planShift', 'cancelShift'])
    await operations.cancelShift.run({ shiftId }, await house.from(secretary.browser))
    expect((await dutyAt('grid'))?.isByShift).toBe(false)
    expect(standing.personId).toBeDefined()
  })

  it('only whoever leads there plans it, for people who work there, for a day at most', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const worker = await aPerson(house, 'gridWorker', 'grid')
    const stranger = await aPerson(house, 'gridWorker', 'elsewhere')
    const now = house.now()
    const plan = async (by: TestBrowser, given: { personId: string; placeId: string; hours: number }) => {
      const { personId, placeId, hours } = given
      const shift = {
        shiftId: house.newId(),
        personId,
        organisationId: null,
        placeId,
        from: now,
        to: addMinutes(now, hours * 60),
      }
      return operations.planShift.run(shift, await house.from(by))
    }
    const own = { personId: worker.personId, placeId: 'grid', hours: 8 }
    await expect(plan(worker.browser, own)).rejects.toMatchObject({ code: 'not-found' })
    await expect(plan(secretary.browser, { ...own, placeId: 'elsewhere' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(plan(secretary.browser, { ...own, personId: stranger.personId })).rejects.toMatchObject(
      refusalOf('not-staff-there'),
    )
    await expect(plan(secretary.browser, { ...own, hours: 25 })).rejects.toMatchObject(
      refusalOf('shift-length'),
    )
    await expect(plan(secretary.browser, own)).resolves.toEqual({ done: true })
  })
})

describe('what was looked at', () => {
  const reveal = (
    reader: string,
    seq: number,
    given: { stream: string; at: string; post: string },
  ): Entry => ({
    seq: String(seq),
    stream: given.stream,
    version: 1,
    type: 'cases.contact-revealed.v1',
    at: given.at,
    occurredOn: dayOf(given.at),
    place: 'grid',
    organisation: 'community',
    actor: `person:${reader}`,
    actingAs: given.post,
    subject: null,
    data: { purpose: 'contactAuthor' },
    key: null,
  })
  const project = (entries: readonly Entry[]) =>
    writeTransaction(house.pool, (tx) => revealsView.project(tx, entries, { vault: house.vault }))

  it('the resident of the case sees who, when and what for; another resident sees nothing', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const { posts } = await operations.whoAmI.run({}, await house.from(secretary.browser))
    const stream = `case:${house.newId()}`
    await project([reveal(secretary.personId, 1, { stream, at: house.now(), post: posts[0]?.postId ?? '' })])
    const secret = newSecret(16)
    await writeTransaction(house.pool, (tx) => giveReceipt(tx, secret, stream))
    const asResident = (of: string, hash: string) =>
      house.at({ actor: { kind: 'resident', stream: of }, receiptHash: hash })
    const own = await operations.listReveals.run(
      {},
      asResident(stream, secretHash(secret)?.toString('hex') ?? ''),
    )
    expect(own.reveals).toEqual([
      expect.objectContaining({
        of: stream,
        purpose: 'contactAuthor',
        readerName: '梁小禾',
        role: expect.objectContaining({ zh: '社区（村）书记' }),
      }),
    ])
    const other = await operations.listReveals.run({}, asResident('case:other', 'ab'.repeat(32)))
    expect(other.reveals).toEqual([])
  })

  it('the thirty-first look within an hour is refused, and the next hour begins anew', async () => {
    const reader = randomUUID()
    const at = house.now()
    const looks = (count: number, from: number, when: string) =>
      Array.from({ length: count }, (_, index) =>
        reveal(reader, from + index, { stream: `case:${index}`, at: when, post: '' }),
      )
    await project(looks(30, 1000, at))
    await expect(project(looks(1, 2000, addMinutes(at, 1)))).rejects.toMatchObject(
      refusalOf('too-many-reveals'),
    )
    await expect(project(looks(1, 2001, addMinutes(at, 61)))).resolves.toBeUndefined()
  })
})

describe('the audit list', () => {
  it('is for the audit administrator alone, shows who did what and when, and no personal field', async () => {
    const auditor = await aPerson(house, 'auditAdministrator', null)
    await withFactor(auditor.browser)
    const secretary = await aPerson(house, 'secretary', 'community')
    const { entries } = await operations.listAudit.run({ type: 'people.' }, await house.from(auditor.browser))
    expect(entries[0]).toMatchObject({ type: 'people.signedIn.v1', stream: `sign-in:${secretary.personId}` })
    expect(JSON.stringify(entries)).not.toContain(secretary.userName)
    for (const role of ['secretary', 'streetStaff'] as const) {
      const other = await aPerson(house, role, 'community')
      await expect(operations.listAudit.run({}, await house.from(other.browser))).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    const system = await aPerson(house, 'systemAdministrator', null)
    await withFactor(system.browser)
    await expect(operations.listAudit.run({}, await house.from(system.browser))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('pages backwards and narrows to a kind and a day', async () => {
    const auditor = await withFactor((await aPerson(house, 'auditAdministrator', null)).browser)
    const worker = await aPerson(house, 'gridWorker', 'grid')
    await operations.givePost.run(
      { personId: worker.personId, ...aPost(house, 'gridLead', 'grid') },
      house.at({}),
    )
    const call = await house.from(auditor)
    const first = await operations.listAudit.run({ limit: '3' }, call)
    const second = await operations.listAudit.run({ limit: '3', before: first.next ?? '' }, call)
    expect(Number(second.entries[0]?.seq)).toBeLessThan(Number(first.entries[2]?.seq))
    const given = await operations.listAudit.run({ on: dayOf(house.now()), type: 'people.postGiven' }, call)
    expect(new Set(given.entries.map(({ type }) => type))).toEqual(new Set(['people.postGiven.v1']))
    expect((await operations.listAudit.run({ on: '2020-01-01' }, call)).entries).toEqual([])
  })
})
