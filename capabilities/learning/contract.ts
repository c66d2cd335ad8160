import { attendancesContract } from './contract/attendances.ts'
import { lessonsContract } from './contract/lessons.ts'
import { membersContract } from './contract/members.ts'
import { programmesContract } from './contract/programmes.ts'

/** Every operation of learning: programmes and sessions, who was there, online lessons, members and certificates. */
export const learningContract = {
  ...programmesContract,
  ...attendancesContract,
  ...lessonsContract,
  ...membersContract,
}
