import { lazy, Suspense, useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'

const NoticeSheet = lazy(() =>
  import('./resident-notice-sheet.tsx').then((file) => ({ default: file.NoticeSheet })),
)

const howWords = defineWords({ zh: { how: '这些信息怎么用' }, en: { how: 'How this is used' } })

/** Under every form that asks anything of a person: what becomes of it, without leaving what was written. */
export function HowUsed({ about }: { readonly about: string }) {
  const words = useWords(howWords)
  const [sheet, setSheet] = useState<'never' | 'open' | 'closed'>('never')
  return (
    <div>
      <Button tone="quiet" icon="lock" onPress={() => setSheet('open')}>
        {words.how}
      </Button>
      {sheet === 'never' ? null : (
        <Suspense fallback={null}>
          <NoticeSheet about={about} open={sheet === 'open'} onClose={() => setSheet('closed')} />
        </Suspense>
      )}
    </div>
  )
}
