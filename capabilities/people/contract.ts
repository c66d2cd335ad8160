import { enrolmentContract } from './contract/enrolment-contract.ts'
import { sessionContract } from './contract/session-contract.ts'
import { staffContract } from './contract/staff-contract.ts'
import { watchContract } from './contract/watch-contract.ts'

/** Signing in, accounts, posts, duty, and looking at personal fields. */
export const peopleContract = { ...sessionContract, ...enrolmentContract, ...staffContract, ...watchContract }
