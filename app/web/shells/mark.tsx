import { Link } from 'wouter'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'

/** The mark and the name; leads to the first screen of the surface. */
export const Mark = ({ href, quiet }: { readonly href: string; readonly quiet?: boolean }) => {
  const words = useWords(shellWords)
  return (
    <Link href={href} className="brand">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <rect width="64" height="64" rx="14" fill="#b4232a" />
        <g fill="none" stroke="#fff" strokeLinecap="round" strokeLinejoin="round">
          <path strokeWidth="5" d="M32 13v26M19 25h26" />
          <path strokeWidth="5.5" d="M13 39.5h38" />
          <path strokeWidth="3.5" strokeOpacity=".62" d="M15 47.5q17 4.5 34 0" />
          <path strokeWidth="2.5" strokeOpacity=".34" d="M20 54q12 3 24 0" />
        </g>
      </svg>
      <span className={quiet ? 'hidden-text' : undefined}>{words.product}</span>
    </Link>
  )
}
