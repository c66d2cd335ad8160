import { useState } from 'react'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { keptMediations, pathOfMediation } from './kept-mediations.ts'
import { mediationWords } from './mediation-words.ts'
import { sideWords } from './side-words.ts'

/** What mediation is, one’s own, and the groups one can bring a dispute to. */
export function ResidentMediation() {
  const words = useWords(sideWords)
  const shared = useWords(mediationWords)
  const [search, setSearch] = useState('')
  const mine = keptMediations.use()
  const reading = useOperation(mediationContract.listGroups, { search: search.trim() }, { keep: true })
  return (
    <Page title={shared.mediation} lead={words.lead}>
      <Stack>
        {mine.length === 0 ? null : (
          <Rows label={words.mine}>
            {mine.map(({ receipt, groupName }) => (
              <Row key={receipt} href={pathOfMediation(receipt)} title={words.mine} note={groupName} />
            ))}
          </Rows>
        )}
        <Field label={words.find} hint={words.findHint}>
          <TextInput value={search} onChange={setSearch} />
        </Field>
        <Show reading={reading}>
          {({ groups }) =>
            groups.length === 0 ? (
              <EmptyState icon="people" title={words.none} note={words.noneNote} />
            ) : (
              <Rows label={words.groups}>
                {groups.map((group) => (
                  <Row
                    key={group.groupId}
                    href={`/mediation/${group.groupId}`}
                    title={group.name}
                    note={`${group.placeName ?? ''} · ${words.mediators(group.mediators)}`}
                  />
                ))}
              </Rows>
            )
          }
        </Show>
        <ButtonLink href="/mediator" icon="hand" wide>
          {words.becomeOne}
        </ButtonLink>
      </Stack>
    </Page>
  )
}
