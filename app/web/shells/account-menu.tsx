import { useLocation } from 'wouter'
import { switchElderView, useElderView } from '#platform/web/elder.ts'
import { switchLanguage, useLanguage } from '#platform/web/language.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Menu, type MenuItem } from '#platform/web/parts/menu.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useSession, useSignOut } from '#platform/web/session.ts'
import { useWords } from '#platform/web/words.ts'
import { shellWords } from '../shell-words.ts'

/** Who is signed in, their account, the language, the larger view, and the way out (only when nothing is left unsent). */
export function AccountMenu({ start }: { readonly start?: boolean }) {
  const words = useWords(shellWords)
  const language = useLanguage()
  const isElder = useElderView()
  const { session } = useSession()
  const { items } = useOutbox()
  const signOut = useSignOut()
  const [, go] = useLocation()
  if (!session?.signedIn) return null
  const leave = () => {
    if (items.length > 0) showToast(words.signOutBlocked(items.length))
    else
      signOut().then(
        () => go('/sign-in'),
        () => showToast(words.offlineDesk),
      )
  }
  const choices: readonly MenuItem[] = [
    { id: 'account', label: words.account, icon: 'person', onPress: () => go('/account') },
    { id: 'digest', label: words.waiting, icon: 'bell', onPress: () => go('/desk/digest') },
    {
      id: 'language',
      label: words.language,
      icon: 'language',
      onPress: () => switchLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {
      id: 'elder',
      label: isElder ? words.standard : words.elder,
      icon: 'eye',
      onPress: () => switchElderView(!isElder),
    },
    { id: 'signOut', label: words.signOut, icon: 'signOut', onPress: leave },
  ]
  return (
    <Menu label={session.name ?? words.account} icon="person" items={choices} {...(start ? { start } : {})} />
  )
}
