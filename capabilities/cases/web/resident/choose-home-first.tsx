import { EmptyState } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { homeWords } from './home-words.ts'
import { HomePlaceLine } from './resident-home-place.tsx'

/** A page about where one lives, before this phone knows where that is: it is said here, and the page goes on. */
export function ChooseHomeFirst() {
  const words = useWords(homeWords)
  return (
    <EmptyState icon="home" title={words.homeFirst} note={words.homeFirstNote} action={<HomePlaceLine />} />
  )
}
