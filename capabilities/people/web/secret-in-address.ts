import { useState } from 'react'

/** The secret after `#` in the address of a one-time link; the part after `#` is never sent to a server. */
export function useSecretInAddress(): string | null {
  const [secret] = useState(() => /^#([0-9a-f]{64})$/.exec(location.hash)?.[1] ?? null)
  return secret
}

/** The address of a one-time link, to be handed to its person. */
export const linkTo = (path: '/enrol' | '/setup', secret: string): string =>
  `${location.origin}${path}#${secret}`
