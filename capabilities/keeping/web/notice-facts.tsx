import './keeping.css'
import { useSay } from '#platform/web/language.ts'
import { useWords } from '#platform/web/words.ts'
import type { Notice } from '../shapes.ts'
import { keepingWords } from './keeping-words.ts'

/** One occasion in five answers. */
export function NoticeFacts({ notice }: { readonly notice: Notice }) {
  const words = useWords(keepingWords)
  const say = useSay()
  const parts = ['what', 'why', 'readBy', 'until', 'takeBack'] as const
  return (
    <dl className="notice-facts">
      {parts.map((part) => (
        <div key={part}>
          <dt>{words[part]}</dt>
          <dd>{say(notice[part])}</dd>
        </div>
      ))}
    </dl>
  )
}
