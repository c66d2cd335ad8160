import { DigestLine } from '#capabilities/notices/web/digest-line.tsx'
import { useOnline } from '#platform/web/online.ts'
import { useOutboxSending } from '#platform/web/outbox/use-outbox.ts'
import { Banner } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { Mark } from './mark.tsx'
import { Navigation, useEntries } from './navigation.tsx'
import { StaffOnly } from './staff-only.tsx'
import type { ShellProps } from './shell-props.ts'

/** For work at a desk: sections at the left, the screen at the right. */
export function DeskShell({ screens, children }: ShellProps) {
  const words = useWords(shellWords)
  const online = useOnline()
  const entries = useEntries(screens, ['desk', 'cockpit', 'admin'])
  useOutboxSending()
  return (
    <div className="shell-rail">
      <div className="shell-banners">
        <DemonstrationBanner />
        {online ? null : (
          <Banner tone="warn" icon="cloudOff">
            {words.offlineDesk}
          </Banner>
        )}
        <DigestLine />
      </div>
      <header className="rail">
        <Mark href={entries[0]?.path ?? '/desk'} />
        <Navigation entries={entries} className="rail-links" linkClass="rail-link" />
        <div className="rail-foot">
          <AccountMenu start />
        </div>
      </header>
      <main className="shell-main" id="content" tabIndex={-1}>
        <StaffOnly>{children}</StaffOnly>
      </main>
    </div>
  )
}
