import { TopBar } from '#platform/web/parts/page.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from '../words-desk.ts'
import { CaseView } from './case-view.tsx'

/** One case by itself, where figures, refusals and other screens lead. */
export function DeskCaseScreen({ params }: ScreenProps) {
  const words = useWords(deskWords)
  return (
    <Page title={words.letter} width="full">
      <div className="no-print">
        <TopBar title={words.inbox} back={`/desk/inbox?case=${params.caseId ?? ''}`} />
      </div>
      <CaseView caseId={params.caseId ?? ''} entered={0} />
    </Page>
  )
}
