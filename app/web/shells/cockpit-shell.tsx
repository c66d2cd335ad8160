import { useEffect } from 'react'
import { useOnline } from '#platform/web/online.ts'
import { Banner } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { Mark } from './mark.tsx'
import { Navigation, useEntries } from './navigation.tsx'
import { StaffOnly } from './staff-only.tsx'
import type { ShellProps } from './shell-props.ts'

/** The whole page is dark, overlays included, while the cockpit is open. */
function useDarkPage() {
  useEffect(() => {
    document.documentElement.classList.add('dark')
    return () => document.documentElement.classList.remove('dark')
  }, [])
}

/** For the large screen: everything for the picture, one slim bar above it. */
export function CockpitShell({ screens, children }: ShellProps) {
  const words = useWords(shellWords)
  const online = useOnline()
  // The bar holds what is for every day; the rest is one step away, at the desk.
  const entries = useEntries(screens, ['desk', 'cockpit']).filter(({ group }) => group === undefined)
  useDarkPage()
  return (
    <div className="shell shell-cockpit">
      <header className="topbar">
        <Mark href={entries[0]?.path ?? '/desk'} />
        <Navigation entries={entries} className="bar-links" linkClass="rail-link" />
        <AccountMenu />
      </header>
      <DemonstrationBanner />
      {online ? null : (
        <Banner tone="warn" icon="cloudOff">
          {words.offlineDesk}
        </Banner>
      )}
      <main className="shell-content" id="content" tabIndex={-1}>
        <StaffOnly>{children}</StaffOnly>
      </main>
    </div>
  )
}
