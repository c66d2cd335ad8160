import { useAbout } from '#platform/web/about.ts'
import { Banner } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'

/** Says on every page that the data are made up, while they are. */
export const DemonstrationBanner = () => {
  const words = useWords(shellWords)
  return useAbout()?.isDemonstration ? <Banner tone="info">{words.demonstration}</Banner> : null
}
