import { deskContract } from './contract/desk.ts'
import { residentContract } from './contract/resident.ts'

/** Every operation of volunteers: joining and one's own record, recruiting and recording. */
export const volunteersContract = { ...residentContract, ...deskContract } as const
