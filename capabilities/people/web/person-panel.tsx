import { useState } from 'react'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { directoryWords } from './directory-words.ts'
import { AccountState, type Person } from './account-state.tsx'
import { GivePostSheet } from './give-post-sheet.tsx'
import { PersonCare } from './person-care.tsx'
import { PersonPosts } from './person-posts.tsx'
import type { GivableRole } from './post-fields.tsx'

/** One member of staff: who, which posts, and what the reader may do about it. */
export function PersonPanel({
  person,
  givable,
}: {
  readonly person: Person
  readonly givable: readonly GivableRole[]
}) {
  const words = useWords(directoryWords)
  const [isGiving, setGiving] = useState(false)
  return (
    <Stack>
      <Card title={person.name}>
        <Stack>
          <Inline>
            <AccountState person={person} />
            {person.factors > 0 ? <StatusTag tone="info" icon="shield" word={words.withFactor} /> : null}
          </Inline>
          <Facts
            facts={[
              { name: words.userName, value: person.userName },
              { name: words.phone, value: person.maskedPhone ?? '—' },
            ]}
          />
        </Stack>
      </Card>
      <Card title={words.posts}>
        <Stack>
          <PersonPosts person={person} />
          <Inline>
            <AbilityButton
              abilities={person.abilities}
              ability="givePost"
              icon="add"
              tone="main"
              onPress={() => setGiving(true)}
            >
              {words.givePost}
            </AbilityButton>
          </Inline>
        </Stack>
      </Card>
      <PersonCare person={person} />
      {isGiving ? (
        <GivePostSheet personId={person.personId} givable={givable} onClose={() => setGiving(false)} />
      ) : null}
    </Stack>
  )
}
