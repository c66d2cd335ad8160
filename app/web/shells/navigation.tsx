import { Link, useLocation } from 'wouter'
import { useSay } from '#platform/web/language.ts'
import { Icon } from '#platform/web/parts/icon.tsx'
import { navGroups, type Screen, type ScreenNav, type Surface } from '#platform/web/screen.ts'
import { useSession } from '#platform/web/session.ts'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'

type Entry = ScreenNav & { readonly path: string }

/** The entries of some surfaces that this session may see, in order. */
export function useEntries(screens: readonly Screen[], surfaces: readonly Surface[]): readonly Entry[] {
  const { session } = useSession()
  const rooms = session?.rooms ?? []
  return screens
    .filter((screen) => surfaces.includes(screen.surface))
    .flatMap((screen) => (screen.nav ? [{ ...screen.nav, path: screen.path }] : []))
    .filter((entry) => entry.room === undefined || rooms.includes(entry.room))
    .toSorted((left, right) => left.order - right.order)
}

/** The entry with the longest address that the current one lies under. */
const currentOf = (entries: readonly Entry[], path: string): string | undefined =>
  entries
    .map((entry) => entry.path)
    .filter((entry) => path === entry || (entry !== '/' && path.startsWith(`${entry}/`)))
    .toSorted((left, right) => right.length - left.length)[0]

type Props = {
  readonly entries: readonly Entry[]
  readonly className: string
  readonly linkClass?: string
}

/** Links to the main sections, at the bottom of a phone or in the rail of the desk; groups open where one is. */
export function Navigation({ entries, className, linkClass = '' }: Props) {
  const [path] = useLocation()
  const words = useWords(shellWords)
  const current = currentOf(entries, path)
  if (entries.length < 2) return null
  const under = Map.groupBy(entries, (entry) => entry.group)
  return (
    <nav className={className} aria-label={words.mainNavigation}>
      <Links entries={under.get(undefined) ?? []} linkClass={linkClass} current={current} />
      {navGroups.map((group) => {
        const inside = under.get(group) ?? []
        if (inside.length === 0) return null
        const isHere = !under.has(undefined) || inside.some((entry) => entry.path === current)
        return (
          <details key={`${group} ${isHere}`} className="rail-group" open={isHere}>
            <summary className={linkClass}>{words.navGroup(group)}</summary>
            <Links entries={inside} linkClass={linkClass} current={current} />
          </details>
        )
      })}
    </nav>
  )
}

type LinksProps = Required<Omit<Props, 'className'>> & { readonly current: string | undefined }

function Links({ entries, linkClass, current }: LinksProps) {
  const say = useSay()
  return entries.map((entry) => (
    <Link
      key={entry.path}
      href={entry.path}
      className={linkClass}
      aria-current={entry.path === current ? 'page' : undefined}
    >
      <Icon name={entry.icon} />
      <span>{say(entry.label)}</span>
    </Link>
  ))
}
