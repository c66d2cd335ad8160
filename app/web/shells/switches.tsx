import { switchElderView, useElderView } from '#platform/web/elder.ts'
import { switchLanguage, useLanguage } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'

/** Chinese or English. */
export const LanguageSwitch = () => {
  const language = useLanguage()
  const words = useWords(shellWords)
  return (
    <Button tone="quiet" onPress={() => switchLanguage(language === 'zh' ? 'en' : 'zh')}>
      <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{words.language}</span>
    </Button>
  )
}

/** The always visible entry to the larger view (A11Y-08). */
export const ElderSwitch = () => {
  const isElder = useElderView()
  const words = useWords(shellWords)
  return (
    <Button tone="quiet" icon="eye" onPress={() => switchElderView(!isElder)}>
      {isElder ? words.standard : words.elder}
    </Button>
  )
}
