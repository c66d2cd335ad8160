import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running } from '../rules/keeping.ts'
import { askCover as ask, withdrawCover } from '../rules/serving.ts'
import { rosterCommand, takingBy } from './roster-steps.ts'

export const askCover = rosterCommand(rostersContract.askCover, {
  access: rostersAccess.serve,
  decide: (deciding) => {
    const { dutyId, wish } = deciding.input
    const step = wish === 'ask' ? ask : withdrawCover
    return step(running(deciding.roster), dutyId, takingBy(deciding))
  },
})
