import { useLocation } from 'wouter'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { type Draft, draftFrom, emptyDraft } from './draft.ts'
import { DraftEditor } from './draft-editor.tsx'
import { DraftSources } from './draft-sources.tsx'
import { draftWords } from './draft-words.ts'
import './plans.css'

/** Takes a plan over: from a document, an example or by hand; what was prepared outlives a reload. */
export function TakeOver() {
  const words = useWords(draftWords)
  const [, go] = useLocation()
  const thisYear = Number(dayOf(useNow()).slice(0, 4))
  const form = useForm<{ draft: Draft | null }>({ draft: null }, 'plans.take-over')
  const { draft } = form.values
  const taken = (planId: string) => {
    form.reset()
    showToast(words.taken)
    go(`/desk/plans/${planId}`)
  }
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        draft ? (
          <Button icon="back" tone="quiet" onPress={() => form.reset()}>
            {words.startAgain}
          </Button>
        ) : null
      }
    >
      {draft === null ? (
        <DraftSources
          onRead={(shape) => form.set('draft', draftFrom(shape, thisYear))}
          onEmpty={() => form.set('draft', emptyDraft(thisYear))}
        />
      ) : (
        <DraftEditor draft={draft} onChange={(next) => form.set('draft', next)} onTaken={taken} />
      )}
    </Page>
  )
}
