import { useSay } from '#platform/web/language.ts'
import { kindNames, type PlaceKind } from '../kinds.ts'

/** The name of a kind of place in the language of the page. */
export function useKindName(): (kind: PlaceKind) => string {
  const say = useSay()
  return (kind) => say(kindNames[kind])
}
