import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running } from '../rules/keeping.ts'
import { askSwap as ask } from '../rules/serving.ts'
import { rosterCommand, takingBy } from './roster-steps.ts'

export const askSwap = rosterCommand(rostersContract.askSwap, {
  access: rostersAccess.serve,
  decide: (deciding) => {
    const { swapId, dutyId, forDutyId } = deciding.input
    return ask(running(deciding.roster), { swapId, dutyId, forDutyId }, takingBy(deciding))
  },
})
