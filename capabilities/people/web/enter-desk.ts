import { useLocation, useSearchParams } from 'wouter'
import { useReadSessionAgain } from '#platform/web/session.ts'

const homes = [
  ['inbox', '/desk/inbox'],
  ['field', '/field'],
  ['cockpit', '/cockpit'],
  ['audit', '/admin/audit'],
  ['running', '/admin/start'],
  ['directory', '/desk/people'],
] as const

/** Only an address of this site; anything else would let a link send people elsewhere after they sign in. */
const ownAddress = (next: string | null): string | undefined =>
  next !== null && /^\/(?![/\\])/.test(next) ? next : undefined

/** After signing in: where the person was going, else the first room their post opens. */
export function useEnterDesk(): (admitted: { readonly mustAddFactor: boolean }) => Promise<void> {
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const readAgain = useReadSessionAgain()
  return async ({ mustAddFactor }) => {
    const { rooms } = await readAgain()
    if (mustAddFactor) return go('/account')
    const home = homes.find(([room]) => rooms.includes(room))?.[1] ?? '/account'
    go(ownAddress(search.get('next')) ?? home)
  }
}
