import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running } from '../rules/keeping.ts'
import { settleSwap as settle } from '../rules/serving.ts'
import { rosterCommand, takingBy } from './roster-steps.ts'

export const settleSwap = rosterCommand(rostersContract.settleSwap, {
  access: rostersAccess.serve,
  decide: (deciding) => settle(running(deciding.roster), deciding.input, takingBy(deciding)),
})
