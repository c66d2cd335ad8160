/** Reads a small preference from this device; storage may be forbidden, then there is none. */
export function readKept(name: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`groundwork.${name}`) ?? null
  } catch {
    return null
  }
}

/** Whether this device keeps anything of ours: a language, a view, a place, a receipt. */
export function keepsAnything(): boolean {
  try {
    return Object.keys(globalThis.localStorage ?? {}).some((name) => name.startsWith('groundwork.'))
  } catch {
    return false
  }
}

/** Keeps a small preference on this device, where that is allowed. */
export function writeKept(name: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(`groundwork.${name}`, value)
  } catch {
    return
  }
}
