import { newRootKeys } from './root-keys.ts'
import { type Vault, vaultWith } from './vault.ts'

/** A real vault whose root key lives as long as the test. */
export const testVault = (): Vault => vaultWith(newRootKeys())
