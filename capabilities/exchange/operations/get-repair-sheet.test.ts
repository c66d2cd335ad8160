import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { pdfText } from '#platform/testing/pdf-text.ts'
import { staffAt } from '#platform/testing/callers.ts'
import { bringOf } from '../words.ts'
import { anOpened, type ExchangeHouse, exchangeHouse, takesOn } from '../testing-house.ts'
import { admitTechnician } from './admit-technician.ts'
import { comeToRepairDay } from './come-to-repair-day.ts'
import { getRepairSheet } from './get-repair-sheet.ts'
import { joinRepairTeam } from './join-repair-team.ts'
import { openRepairDay } from './open-repair-day.ts'
import { writeRepairSheet } from './write-repair-sheet.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

async function aDay(): Promise<string> {
  const repairDayId = made.house.newId()
  const day = { repairDayId, placeId: smallWorld.community, from: '09:00', to: '11:30', where: '小区东门' }
  await made.as(made.secretary)(openRepairDay, { ...day, on: '2099-12-05' })
  return repairDayId
}

async function aTechnician(name: string, skills: ('electrics' | 'locks')[], repairDayId: string) {
  const { house, as, secretary } = made
  const technician = await aParticipant(house, { name, phone: '13800000000' })
  await as(technician.caller)(joinRepairTeam, { skills })
  await as(secretary)(admitTechnician, { participantId: technician.participantId })
  await as(technician.caller)(comeToRepairDay, { repairDayId })
  return technician
}

test('a repair day fits on one sheet: by trade who comes, what is mended, by whom and about when, and no number of anybody', async () => {
  const { as, secretary } = made
  const repairDayId = await aDay()
  const li = await aTechnician('李师傅', ['electrics', 'locks'], repairDayId)
  await aTechnician('小吴', ['electrics'], repairDayId)
  const repair = { kind: 'repair', repairDayId, reach: '3 栋 502，电话 13900000000' } as const
  const lamp = await anOpened(made, { ...repair, skill: 'electrics', words: '厨房灯不亮' })
  const lock = await anOpened(made, { ...repair, skill: 'locks', words: '门锁拧不动' })
  const tap = await anOpened(made, { ...repair, skill: 'plumbing', words: '水龙头滴水' })
  await takesOn(made, li.caller, lock.itemId)

  const sheet = await as(secretary)(getRepairSheet, { repairDayId })
  expect(sheet).toMatchObject({ on: '2099-12-05', from: '09:00', to: '11:30', where: '小区东门' })
  expect(sheet.trades).toMatchObject([
    {
      trade: 'electrics',
      technicians: ['李师傅', '小吴'],
      repairs: [{ itemId: lamp.itemId, technician: '小吴', at: '09:00', isTaken: false }],
    },
    {
      trade: 'plumbing',
      technicians: [],
      repairs: [{ itemId: tap.itemId, technician: null, at: null, isTaken: false }],
    },
    {
      trade: 'locks',
      technicians: ['李师傅'],
      repairs: [
        { itemId: lock.itemId, title: '门锁拧不动', technician: '李师傅', at: '09:00', isTaken: true },
      ],
    },
  ])
  expect(JSON.stringify(sheet)).not.toMatch(/13[89]\*|13800000000|13900000000|栋|502，|电话/)

  for (const language of ['zh', 'en'] as const) {
    const { fileName, content } = await as(secretary)(writeRepairSheet, { repairDayId, language })
    expect(fileName).toMatch(/ 2099-12-05\.pdf$/)
    const bytes = Buffer.from(content, 'base64')
    const said = pdfText(bytes)
    for (const word of ['李师傅', '小吴', '厨房灯不亮', '水龙头滴水', bringOf.locks[language]])
      expect(said).toContain(word)
    expect(said).not.toMatch(/1[38]\d{9}|栋|502，|电话/)
    expect(bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  }
})

test('an empty day is a sheet too, with its lines for what comes on the day', async () => {
  const repairDayId = await aDay()
  expect((await made.as(made.secretary)(getRepairSheet, { repairDayId })).trades).toEqual([])
  const { content } = await made.as(made.secretary)(writeRepairSheet, { repairDayId, language: 'zh' })
  expect(Buffer.from(content, 'base64').length).toBeGreaterThan(1_000)
})

test('who comes is read by those who keep the day, not by staff elsewhere', async () => {
  const repairDayId = await aDay()
  const far = await staffAt(made.house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(made.as(far)(getRepairSheet, { repairDayId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(made.as(far)(writeRepairSheet, { repairDayId, language: 'zh' })).rejects.toMatchObject({
    code: 'not-found',
  })
})
