import type { OutputOf } from '#platform/operations/contract.ts'
import type { mediationContract } from '../contract.ts'

/** All that the desk knows of a mediation. */
export type DeskCard = OutputOf<typeof mediationContract.listMediations>['disputes'][number]
