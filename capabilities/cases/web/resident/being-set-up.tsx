import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { defineWords, useWords } from '#platform/web/words.ts'

const setUpWords = defineWords({
  zh: {
    title: '这里正在准备',
    state: '还没有开通',
    note: '管理员录入社区和负责的人以后，就可以在这里写信、拍隐患、看办到哪一步了。急事请拨打 12345。',
    administrator: '我是管理员',
  },
  en: {
    title: 'Being set up',
    state: 'Not open yet',
    note: 'Once the administrator has entered the communities and who answers for them, you can write here. If it is urgent, call 12345.',
    administrator: 'I am the administrator',
  },
})

/** What a visitor sees while there is no community to write to; the administrator's way leads on from here. */
export function BeingSetUp() {
  const words = useWords(setUpWords)
  return (
    <Page title={words.title}>
      <EmptyState
        icon="home"
        title={words.state}
        note={words.note}
        action={<ButtonLink href="/sign-in">{words.administrator}</ButtonLink>}
      />
    </Page>
  )
}
