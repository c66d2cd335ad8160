import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, SplitView, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Pages, usePages } from '#platform/web/parts/pages.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Reading, useOperation } from '#platform/web/use-operation.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { roles } from '../roles.ts'
import { directoryWords } from './directory-words.ts'
import { OrganisationPicker, type PickedNode } from './node-picker.tsx'
import { AccountState, type Person } from './account-state.tsx'
import { PersonPanel } from './person-panel.tsx'
import { RegisterSheet } from './register-sheet.tsx'
import './people.css'

const pageSize = 50

type Listed = OutputOf<typeof peopleContract.listPeople>

/** The staff one can see, with their posts. */
export function Directory() {
  const words = useWords(directoryWords)
  const [node, setNode] = useState<PickedNode | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const pages = usePages()
  const asked = {
    limit: pageSize,
    ...(node && { organisationId: node.id }),
    ...pages.input,
  }
  const reading = useOperation(peopleContract.listPeople, asked, { keep: true })
  const pick = (picked: PickedNode | null) => {
    setNode(picked)
    pages.turn([])
  }
  const person = reading.data?.people.find(({ personId }) => personId === chosen)
  return (
    <Page title={words.title} width="full">
      <SplitView
        open={person !== undefined}
        list={
          <Stack>
            <div className="directory-pane directory-head">
              <Head reading={reading} />
              <OrganisationPicker label={words.byOrganisation} picked={node} onPick={pick} />
            </div>
            <List reading={reading} chosen={chosen} onChoose={setChosen} />
            <Pages
              pages={pages}
              size={pageSize}
              shown={reading.data?.people.length ?? 0}
              next={reading.data?.next ?? null}
            />
          </Stack>
        }
        detail={
          person ? (
            <div className="directory-pane">
              <div className="directory-back">
                <Button icon="back" tone="quiet" onPress={() => setChosen(null)}>
                  {words.title}
                </Button>
              </div>
              <PersonPanel key={person.personId} person={person} givable={reading.data?.givable ?? []} />
            </div>
          ) : (
            <EmptyState icon="people" title={words.choose} />
          )
        }
      />
    </Page>
  )
}

function Head({ reading }: { readonly reading: Reading<Listed> }) {
  const words = useWords(directoryWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <Inline place="spread">
      <h2>{words.title}</h2>
      <AbilityButton
        abilities={reading.data?.abilities ?? []}
        ability="registerPerson"
        icon="add"
        tone="main"
        onPress={() => setOpen(true)}
      >
        {words.register}
      </AbilityButton>
      {isOpen ? <RegisterSheet givable={reading.data?.givable ?? []} onClose={() => setOpen(false)} /> : null}
    </Inline>
  )
}

type ListProps = {
  readonly reading: Reading<Listed>
  readonly chosen: string | null
  readonly onChoose: (personId: string) => void
}

function List({ reading, chosen, onChoose }: ListProps) {
  const words = useWords(directoryWords)
  const comma = useComma()
  const say = useSay()
  const rolesOf = (person: Person) =>
    person.posts.map((post) => say(roles[post.role])).join(comma) || words.noPosts
  return (
    <Show reading={reading}>
      {({ people }) =>
        people.length === 0 ? (
          <EmptyState icon="people" title={words.nobody} note={words.nobodyNote} />
        ) : (
          <Rows label={words.title}>
            {people.map((person) => (
              <Row
                key={person.personId}
                title={person.name}
                note={rolesOf(person)}
                end={<AccountState person={person} />}
                current={person.personId === chosen}
                onPress={() => onChoose(person.personId)}
              />
            ))}
          </Rows>
        )
      }
    </Show>
  )
}
