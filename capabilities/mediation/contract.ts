import { contract } from '#platform/operations/contract.ts'
import { agreeing } from './contract/agreeing.ts'
import { consenting } from './contract/consenting.ts'
import { groups } from './contract/groups.ts'
import { meeting } from './contract/meeting.ts'
import { reading } from './contract/reading.ts'

/** Every operation of mediation: groups of mediators, consent, talks, agreement, revisits. */
export const mediationContract = contract({
  ...groups,
  ...consenting,
  ...meeting,
  ...agreeing,
  ...reading,
})
