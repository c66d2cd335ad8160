import { OwnCopy } from './own-copy.tsx'

/** Of whoever is signed in: all that the own account holds. */
export const AccountCopy = () => <OwnCopy />
