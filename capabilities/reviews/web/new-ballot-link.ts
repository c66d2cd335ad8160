import { newId } from '#platform/web/new-id.ts'

/** A ballot link as it is made on the device: an id, and a secret of 128 random bits. */
export type BallotLink = { readonly linkId: string; readonly token: string }

export const newBallotLink = (): BallotLink => ({
  linkId: newId(),
  token: [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(''),
})

/** Where a ballot is opened; what stands after `#` is never sent when the page is asked for. */
export const ballotAddress = ({ token }: BallotLink): string => `${location.origin}/ballot#${token}`

/** The secret in the address of this page, if it is whole. */
export const tokenInAddress = (): string | null => /^#([0-9a-f]{32})$/.exec(location.hash)?.[1] ?? null
