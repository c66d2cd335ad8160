import type { Screen } from '#platform/web/screen.ts'

export type FoundScreen = { readonly screen: Screen; readonly params: Readonly<Record<string, string>> }

const partsOf = (path: string): readonly string[] => path.split('/').filter(Boolean)

function read(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The parameters of an address under a pattern, or nothing when it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = partsOf(pattern)
  const given = partsOf(path)
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = read(given[index] ?? '')
    if (value === null || (!part.startsWith(':') && part !== value)) return null
    if (part.startsWith(':')) params[part.slice(1)] = value
  }
  return params
}

/** The screen at an address: the first whose pattern fits. */
export function findScreen(screens: readonly Screen[], path: string): FoundScreen | undefined {
  for (const screen of screens) {
    const params = matchPath(screen.path, path)
    if (params) return { screen, params }
  }
  return undefined
}
