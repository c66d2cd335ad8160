type Policy = {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (address: string) => string
}

/** The browser's Trusted Types, where it has them. */
type TrustedTypes = { readonly createPolicy: (name: 'default', policy: Policy) => unknown }

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }

function ownAddress(address: string): string {
  if (new URL(address, location.origin).origin !== location.origin) throw new TypeError('foreign script')
  return address
}

// No string ever becomes markup here: libraries that set innerHTML get their text shown as text.
trustedTypes?.createPolicy('default', {
  createHTML: (text) => text.replaceAll('<', '&lt;'),
  createScriptURL: ownAddress,
})

export {}
