import type { Actor } from '../access/actor.ts'

/** Who is calling, as far as cookies and headers can show; the lead to `Call`. */
export type Identity = {
  readonly actor: Actor
  readonly sessionToken?: string
  readonly receiptHash?: string
}

/** What a request carries that can identify its sender. */
export type Credentials = { readonly sessionToken: string | undefined; readonly receipt: string | undefined }

export type Identify = (credentials: Credentials) => Promise<Identity>

/** `__Host-` cookies exist only over HTTPS; on plain loopback the same cookie goes by its short name. */
export const sessionCookie = { secure: '__Host-groundwork', loopback: 'groundwork' } as const

/** The header by which a resident's page shows its receipt. */
export const receiptHeader = 'x-receipt'
