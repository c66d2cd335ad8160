import { useOnline } from '#platform/web/online.ts'
import { useOutboxSending } from '#platform/web/outbox/use-outbox.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Banner } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { Mark } from './mark.tsx'
import { Navigation, useEntries } from './navigation.tsx'
import type { ShellProps } from './shell-props.ts'
import { ElderSwitch, LanguageSwitch } from './switches.tsx'

/** Sends what waits; by itself, so that its steps draw nothing else anew. */
function Sending() {
  useOutboxSending()
  return null
}

/**
 * For everyone, without an account: the phone first. Screens below the first level bring their own top bar. What was
 * written without network goes out whichever screen is open.
 */
export function ResidentShell({ surface, screen, screens, children }: ShellProps) {
  const words = useWords(shellWords)
  const online = useOnline()
  const entries = useEntries(screens, ['resident', 'public'])
  const isFirstLevel =
    screen === undefined || (screen.nav ?? screen.around) !== undefined || surface !== 'resident'
  return (
    <div className="shell">
      <Sending />
      {isFirstLevel ? (
        <header className="topbar">
          <div className="topbar-title">
            <Mark href="/" />
          </div>
          <ElderSwitch />
          <LanguageSwitch />
        </header>
      ) : null}
      <DemonstrationBanner />
      {online ? null : (
        <Banner tone="warn" icon="cloudOff">
          {words.offlineDesk}
        </Banner>
      )}
      {/* Anew where the bar above goes: what takes its place is another screen, not this one pushed up. */}
      <main key={isFirstLevel ? 'first level' : 'below'} className="shell-content" id="content" tabIndex={-1}>
        {children}
      </main>
      {surface === 'setup' ? null : (
        <footer className="shell-foot no-print">
          <ButtonLink href="/privacy" tone="quiet">
            {words.privacy}
          </ButtonLink>
          {surface === 'public' ? (
            <ButtonLink href="/sign-in" tone="quiet">
              {words.signIn}
            </ButtonLink>
          ) : null}
        </footer>
      )}
      {surface === 'setup' ? null : <Navigation entries={entries} className="bottom-nav" />}
    </div>
  )
}
