import type { Dispute } from '../shapes.ts'

/** A dispute in a mediator’s hands, and the booklet’s receipt by which they act. */
export type MediatorProps = { readonly dispute: Dispute; readonly receipt: string }
