import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { rosterWords } from './roster-words.ts'
import './rosters.css'

/** The address of a calendar, to open in one or to copy. */
export function CalendarAddress({ path }: { readonly path: string }) {
  const words = useWords(rosterWords)
  const address = `${location.origin}${path}`
  return (
    <Stack>
      <p className="soft">{words.calendarLead}</p>
      <code className="calendar-address">{address}</code>
      <Inline>
        <a className="button button-plain" href={`webcal://${location.host}${path}`}>
          <Icon name="calendar" />
          {words.openCalendar}
        </a>
        <CopyLink link={address} />
      </Inline>
    </Stack>
  )
}
