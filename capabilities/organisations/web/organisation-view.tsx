import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline } from '#platform/web/parts/layout.tsx'
import { Menu, type MenuItem } from '#platform/web/parts/menu.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import type { Reading } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { Change, OrganisationDetail } from './change.ts'
import { ChangeDialogs } from './change-dialogs.tsx'
import { useKindNames } from './kind-name.ts'
import { AnsweredPlaces, Below, Members, Situation } from './organisation-tabs.tsx'
import { organisationWords } from './organisation-words.ts'

type Props = {
  readonly reading: Reading<OrganisationDetail>
  readonly onOpen: (organisationId: string) => void
}

/** One organisation: where it stands, what it answers for, and what may be done with it. */
export function OrganisationView({ reading, onOpen }: Props) {
  const [change, setChange] = useState<Change | null>(null)
  return (
    <Show reading={reading}>
      {(organisation) => (
        <div className="organisation-view">
          <Head organisation={organisation} onChange={setChange} />
          <Inside organisation={organisation} onOpen={onOpen} onChange={setChange} />
          <ChangeDialogs
            organisation={organisation}
            change={change}
            onClose={() => setChange(null)}
            onOpen={onOpen}
          />
        </div>
      )}
    </Show>
  )
}

type InsideProps = {
  readonly organisation: OrganisationDetail
  readonly onOpen: (organisationId: string) => void
  readonly onChange: (change: Change) => void
}

type TabName = 'facts' | 'places' | 'below' | 'members'

function Inside({ organisation, onOpen, onChange }: InsideProps) {
  const words = useWords(organisationWords)
  const [tab, setTab] = useState<TabName>('facts')
  const tabs = [
    { id: 'facts' as const, label: words.tabFacts },
    { id: 'places' as const, label: words.tabPlaces, count: organisation.responsibilities.length },
    { id: 'below' as const, label: words.tabBelow, count: organisation.childCount },
    ...(organisation.isAlliance
      ? [{ id: 'members' as const, label: words.tabMembers, count: organisation.members.length }]
      : []),
  ]
  return (
    <Card>
      <Tabs label={organisation.name} tabs={tabs} chosen={tab} onChoose={setTab}>
        {tab === 'facts' ? <Situation organisation={organisation} onOpen={onOpen} /> : null}
        {tab === 'places' ? <AnsweredPlaces organisation={organisation} /> : null}
        {tab === 'below' ? <Below organisation={organisation} onOpen={onOpen} /> : null}
        {tab === 'members' ? <Members organisation={organisation} onAdd={() => onChange('member')} /> : null}
      </Tabs>
    </Card>
  )
}

type HeadProps = {
  readonly organisation: OrganisationDetail
  readonly onChange: (change: Change) => void
}

function Head({ organisation, onChange }: HeadProps) {
  const words = useWords(organisationWords)
  const { kindName } = useKindNames()
  const items = useMenu(organisation, onChange)
  return (
    <header className="organisation-head">
      <div>
        <nav className="organisation-path" aria-label={words.tree}>
          {organisation.path.slice(0, -1).map((step) => (
            <Link key={step.organisationId} href={`/desk/organisations/${step.organisationId}`}>
              {step.name}
            </Link>
          ))}
        </nav>
        <h2 className="organisation-name">{organisation.name}</h2>
        <Inline>
          <span className="soft">{kindName(organisation.kind)}</span>
          {organisation.status === 'ended' ? <StatusTag tone="still" word={words.ended} /> : null}
        </Inline>
      </div>
      <Inline>
        {organisation.abilities.includes('registerOrganisation') ? (
          <Button tone="main" icon="add" onPress={() => onChange('register')}>
            {words.newBelow}
          </Button>
        ) : null}
        <Menu label={words.more} items={items} />
      </Inline>
    </header>
  )
}

function useMenu(organisation: OrganisationDetail, onChange: (change: Change) => void): MenuItem[] {
  const words = useWords(organisationWords)
  const all = [
    { ability: 'addMember', id: 'member', label: words.addMember, icon: 'add' },
    { ability: 'renameOrganisation', id: 'rename', label: words.rename, icon: 'edit' },
    { ability: 'moveOrganisation', id: 'move', label: words.move, icon: 'forward' },
    { ability: 'mergeOrganisations', id: 'merge', label: words.merge, icon: 'link' },
    { ability: 'closeOrganisation', id: 'close', label: words.close, icon: 'close' },
  ] as const
  return all
    .filter((item) => organisation.abilities.includes(item.ability))
    .map(({ id, label, icon }) => ({ id, label, icon, danger: id === 'close', onPress: () => onChange(id) }))
}
