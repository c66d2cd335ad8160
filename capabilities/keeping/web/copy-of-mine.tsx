import { ButtonLink } from '#platform/web/parts/button.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'

const mineWords = defineWords({ zh: { take: '拿一份我的信息' }, en: { take: 'A copy of what is mine' } })

/** On every page that a code opens: all of it to take out, in one tap. */
export function CopyOfMine({ receipt }: { readonly receipt: string }) {
  const words = useWords(mineWords)
  return (
    <div className="no-print">
      <ButtonLink href={`/copy#${receipt}`} icon="download" tone="quiet">
        {words.take}
      </ButtonLink>
    </div>
  )
}
