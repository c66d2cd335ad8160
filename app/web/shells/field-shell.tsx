import { Link } from 'wouter'
import { useOnline } from '#platform/web/online.ts'
import { useOutbox, useOutboxSending } from '#platform/web/outbox/use-outbox.ts'
import { useRefusalReports } from '#platform/web/outbox/use-refusal-reports.ts'
import { Banner } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { Mark } from './mark.tsx'
import { Navigation, useEntries } from './navigation.tsx'
import { reportRefusal } from './report-refusal.ts'
import { StaffOnly } from './staff-only.tsx'
import type { ShellProps } from './shell-props.ts'

const OutboxBanner = () => {
  const words = useWords(shellWords)
  const { waiting, refused } = useOutbox()
  const online = useOnline()
  return (
    <>
      {online ? null : (
        <Banner tone="warn" icon="cloudOff">
          {words.offline}
        </Banner>
      )}
      {refused > 0 ? (
        <Banner tone="late" action={<Link href="/field/unsynced">{words.look}</Link>}>
          {words.refusedSome(refused)}
        </Banner>
      ) : null}
      {waiting > 0 ? (
        <Banner tone="info" icon="upload" action={<Link href="/field/unsynced">{words.look}</Link>}>
          {words.unsynced(waiting)}
        </Banner>
      ) : null}
    </>
  )
}

/** For the grid worker's phone: works with no bars, and always says what has not arrived yet. */
export function FieldShell({ screen, screens, children }: ShellProps) {
  const entries = useEntries(screens, ['field'])
  useOutboxSending()
  useRefusalReports(reportRefusal)
  return (
    <div className="shell">
      {/* Until the screen is known its room is kept. */}
      {screen === undefined || screen.nav ? (
        <header className="topbar">
          <div className="topbar-title">
            <Mark href="/field" />
          </div>
          <AccountMenu />
        </header>
      ) : null}
      <DemonstrationBanner />
      <OutboxBanner />
      <main className="shell-content" id="content" tabIndex={-1}>
        <StaffOnly>{children}</StaffOnly>
      </main>
      <Navigation entries={entries} className="bottom-nav" />
    </div>
  )
}
