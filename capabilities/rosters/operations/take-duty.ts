import { rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { running } from '../rules/keeping.ts'
import { take } from '../rules/serving.ts'
import { rosterCommand, takingBy } from './roster-steps.ts'

export const takeDuty = rosterCommand(rostersContract.takeDuty, {
  access: rostersAccess.serve,
  decide: (deciding) => take(running(deciding.roster), deciding.input.dutyId, takingBy(deciding)),
})
