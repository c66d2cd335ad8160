import type { ReactNode } from 'react'
import { useWords } from '#platform/web/words.ts'
import { keepingWords } from './keeping-words.ts'

/** One part of the page, with its place in the address. */
export type Part = { readonly id: string; readonly title: string; readonly body: ReactNode }

type Props = { readonly rights: readonly Part[]; readonly occasions: readonly Part[] }

/** What stands on this long page, at its top: what one can do first, then every occasion. */
export function PrivacyIndex({ rights, occasions }: Props) {
  const words = useWords(keepingWords)
  return (
    <nav className="card privacy-index no-print" aria-label={words.index}>
      <h2 className="card-title">{words.indexRights}</h2>
      <Links parts={rights} />
      <h2 className="card-title">{words.indexOccasions}</h2>
      <Links parts={occasions} />
    </nav>
  )
}

const Links = ({ parts }: { readonly parts: readonly Part[] }) => (
  <ul>
    {parts.map(({ id, title }) => (
      <li key={id}>
        <a href={`#${id}`}>{title}</a>
      </li>
    ))}
  </ul>
)
