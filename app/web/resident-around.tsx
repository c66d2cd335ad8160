import { useSay } from '#platform/web/language.ts'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { aroundWords } from './around-words.ts'

/** What neighbours do together, each one tap away. */
export function ResidentAround({ screens }: ScreenProps) {
  const words = useWords(aroundWords)
  const say = useSay()
  const entries = screens
    .flatMap(({ around, path, title }) => (around ? [{ ...around, path, title }] : []))
    .toSorted((left, right) => left.order - right.order)
  return (
    <Page title={words.title} lead={words.lead}>
      <Rows label={words.title}>
        {entries.map(({ path, title, icon, note }) => (
          <Row
            key={path}
            href={path}
            lead={<Icon name={icon} />}
            title={say(title)}
            note={say(note)}
            end={<Icon name="forward" />}
          />
        ))}
      </Rows>
    </Page>
  )
}
