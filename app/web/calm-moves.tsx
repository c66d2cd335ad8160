import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Router } from 'wouter'
import { navigate } from 'wouter/use-browser-location'

type Address = { readonly path: string; readonly search: string }

// While the first page is drawn ahead there is no address yet.
const here = (): Address =>
  globalThis.location ? { path: location.pathname, search: location.search } : { path: '/', search: '' }

const Shown = createContext<Address>({ path: '/', search: '' })
const useShownPath = (): [string, typeof navigate] => [useContext(Shown).path, navigate]
const useShownSearch = (): string => useContext(Shown).search

/** What wouter says of an address that changes. */
const changes = ['popstate', 'pushState', 'replaceState', 'hashchange']

/**
 * Follows the address. Another screen is drawn in small steps, so that a tap is seen at once and whatever is tapped
 * meanwhile is answered; a change within a screen is drawn at once, for a field may stand in the address.
 */
export function CalmMoves({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(here)
  const newest = useRef(shown)
  useLayoutEffect(() => {
    const follow = () => {
      const [before, next] = [newest.current, here()]
      if (before.path === next.path && before.search === next.search) return
      newest.current = next
      if (before.path === next.path) setShown(next)
      else startTransition(() => setShown(next))
    }
    follow()
    for (const change of changes) addEventListener(change, follow)
    return () => {
      for (const change of changes) removeEventListener(change, follow)
    }
  }, [])
  return (
    <Shown value={shown}>
      <Router hook={useShownPath} searchHook={useShownSearch}>
        {children}
      </Router>
    </Shown>
  )
}
