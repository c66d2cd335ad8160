import { staffKinds } from '#platform/access/actor.ts'
/** Sides and mediators hold receipts; staff note what came on paper. */
export const partyOrStaff = ['resident', ...staffKinds] as const
export const holder = ['resident'] as const
