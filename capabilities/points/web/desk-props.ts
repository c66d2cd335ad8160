import type { OutputOf } from '#platform/operations/contract.ts'
import type { villageContract } from '../contract/village.ts'

export type Village = OutputOf<typeof villageContract.getVillage>
export type Desk = OutputOf<typeof villageContract.getDesk>

/** What the parts of the desk look at. */
export type DeskProps = { readonly village: Village; readonly desk: Desk }
