import { defineWords, useWords } from '../words.ts'
import { ButtonLink } from './button.tsx'
import { EmptyState } from './states.tsx'

const bookletFirstWords = defineWords({
  zh: {
    title: '先开一本“我的小本”',
    note: '写下怎么称呼您、住在哪个社区就行，一分钟。开好会回到这里。',
    open: '开一本',
  },
  en: {
    title: 'Open a booklet first',
    note: 'What to call you and where you live: one minute. You come back here afterwards.',
    open: 'Open one',
  },
})

/** Leads to opening a booklet and back to this page. */
export function OpenBookletFirst({ kind }: { readonly kind?: string | undefined }) {
  const words = useWords(bookletFirstWords)
  const next = `${location.pathname}${location.search}${location.hash}`
  const asked = new URLSearchParams({ next, ...(kind === undefined ? {} : { kind }) })
  return (
    <EmptyState
      icon="document"
      title={words.title}
      note={words.note}
      action={
        <ButtonLink href={`/booklet/open?${asked}`} tone="main" icon="add">
          {words.open}
        </ButtonLink>
      }
    />
  )
}
