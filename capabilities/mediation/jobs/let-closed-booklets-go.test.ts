import { afterAll, beforeAll, expect, test } from 'vitest'
import { closesBooklet } from '#capabilities/participants/testing.ts'
import { assignMediator } from '../operations/assign-mediator.ts'
import { getMyMediation } from '../operations/get-my-mediation.ts'
import { listMediators } from '../operations/list-mediators.ts'
import { aMediatedDispute, aMediator, type MediationHouse, mediationHouse } from '../testing-house.ts'
import { letClosedBookletsGo } from './let-closed-booklets-go.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

test('a volunteer whose booklet is closed leaves the group, and somebody else can take on what was in hand', async () => {
  const { as, house, secretary, mediator, groupId } = made
  const stays = await aMediator(made, '老陈')
  const { mediationId, a } = await aMediatedDispute(made)
  await letClosedBookletsGo.run(house)
  await expect(as(a)(getMyMediation, {})).resolves.toMatchObject({ status: 'underWay' })
  await closesBooklet(house, mediator)
  await letClosedBookletsGo.run(house)
  await letClosedBookletsGo.run(house)
  const { mediators } = await as(secretary)(listMediators, { groupId })
  expect(mediators.map(({ mediatorId }) => mediatorId)).toEqual([stays.participantId])
  await expect(as(a)(getMyMediation, {})).resolves.toMatchObject({ status: 'open' })
  await as(secretary)(assignMediator, { mediationId, groupId, mediatorId: stays.participantId })
  const { rows } = await house.database.pool.query<{ type: string }>(
    'select type from ledger.entry where actor = $1 order by seq',
    [`job:${letClosedBookletsGo.name}`],
  )
  expect(rows.map(({ type }) => type)).toEqual(['mediation.mediatorEnded.v1', 'mediation.stoodBack.v1'])
})
