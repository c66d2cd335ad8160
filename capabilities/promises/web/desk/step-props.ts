import type { PromisePage } from '../say-promise.tsx'

/** What the sheet of one step of a promise receives. */
export type StepProps = { readonly promise: PromisePage; readonly onClose: () => void }
