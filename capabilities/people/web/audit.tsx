import { useState } from 'react'
import { Page } from '#platform/web/parts/page.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useWords } from '#platform/web/words.ts'
import { AuditEntries } from './audit-entries.tsx'
import { AuditReveals } from './audit-reveals.tsx'
import { watchWords } from './watch-words.ts'

/** For the audit administrator: who did what, and who looked at personal fields. */
export function Audit() {
  const words = useWords(watchWords)
  const [tab, setTab] = useState<'entries' | 'reveals'>('entries')
  return (
    <Page title={words.audit} lead={words.auditLead} width="wide">
      <Tabs
        label={words.audit}
        tabs={[
          { id: 'entries', label: words.entries },
          { id: 'reveals', label: words.reveals },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'entries' ? <AuditEntries /> : <AuditReveals />}
      </Tabs>
    </Page>
  )
}
