import { useState } from 'react'
import { type OwnBooklet, useBooklets } from '#platform/web/booklet.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'

const whichWords = defineWords({
  zh: {
    which: '用小本吗',
    of: (name: string) => `用 ${name} 的小本`,
    ofNote: '在小本里看得到、退得了',
    without: '不用小本',
    withoutNote: '凭这部手机打开',
  },
  en: {
    which: 'With a booklet',
    of: (name) => `Booklet of ${name}`,
    ofNote: 'See it and give it back in the booklet',
    without: 'Without a booklet',
    withoutNote: 'This phone opens it',
  },
})

/** Which of this phone's booklets something is kept in, if in any: a choice, never a duty. */
export type BookletChoice = {
  readonly booklets: readonly OwnBooklet[]
  readonly booklet: OwnBooklet | null
  readonly choose: (receipt: string) => void
}

/** Begins with the booklet in use; without one on this phone there is nothing to choose. */
export function useBookletChoice(): BookletChoice {
  const booklets = useBooklets()
  const [chosen, choose] = useState(booklets[0]?.receipt ?? '')
  return { booklets, booklet: booklets.find(({ receipt }) => receipt === chosen) ?? null, choose }
}

type Props = {
  readonly choice: BookletChoice
  /** What else comes of using a booklet here. */
  readonly told?: string
}

/** Asks which booklet; nothing where this phone holds none. */
export function WhichBooklet({ choice, told = '' }: Props) {
  const words = useWords(whichWords)
  const { booklets, booklet, choose } = choice
  if (booklets.length === 0) return null
  return (
    <FieldGroup label={words.which}>
      <Choice
        value={booklet?.receipt ?? ''}
        onChange={choose}
        options={[
          ...booklets.map(({ receipt, name }) => ({
            value: receipt,
            title: words.of(name),
            hint: `${told}${words.ofNote}`,
          })),
          { value: '', title: words.without, hint: words.withoutNote },
        ]}
      />
    </FieldGroup>
  )
}
