import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import { linkTo } from './secret-in-address.ts'
import { signInWords } from './sign-in-words.ts'

/** A one-time link that is to be handed to its person; it is shown once. */
export function HandedLink({ secret, mine }: { readonly secret: string; readonly mine?: boolean }) {
  const words = useWords(signInWords)
  const link = linkTo('/enrol', secret)
  return (
    <Stack gap="tight">
      <output className="handed-link">{link}</output>
      <Inline>
        <CopyLink link={link} />
        {mine ? (
          <a className="button button-quiet" href={`/enrol#${secret}`} target="_blank" rel="noopener">
            {words.openNow}
          </a>
        ) : null}
      </Inline>
    </Stack>
  )
}
