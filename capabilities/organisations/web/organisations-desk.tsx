import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#platform/web/parts/button.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { TreeDesk } from '#platform/web/parts/tree-desk.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import { OrganisationFinder } from './organisation-finder.tsx'
import { OrganisationView } from './organisation-view.tsx'
import { organisationWords } from './organisation-words.ts'
import { RegisterDialog } from './register-dialog.tsx'
import { useOrganisationTree } from './use-organisation-tree.ts'
import './organisations.css'

/** Tree at the left, the chosen organisation at the right. */
export function OrganisationsDesk({ params }: ScreenProps) {
  const words = useWords(organisationWords)
  const [, go] = useLocation()
  const organisationId = params.organisationId ?? null
  const open = (id: string) => go(`/desk/organisations/${id}`)
  const chosen = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: organisationId ?? '-' },
    { enabled: organisationId !== null, keep: true },
  )
  const path = chosen.data?.path.map((step) => step.organisationId).slice(0, -1) ?? []
  return (
    <TreeDesk
      title={words.title}
      name={chosen.data?.name}
      home="/desk/organisations"
      label={words.tree}
      tree={useOrganisationTree(path)}
      selected={organisationId}
      above={<Above onOpen={open} />}
      nothing={<EmptyState icon="building" title={words.nothingYet} note={words.nothingYetNote} />}
      choose={<EmptyState icon="building" title={words.choose} note={words.chooseNote} />}
      detail={<OrganisationView key={organisationId} reading={chosen} onOpen={open} />}
      onOpen={open}
    />
  )
}

function Above({ onOpen }: { readonly onOpen: (organisationId: string) => void }) {
  const words = useWords(organisationWords)
  const { session } = useSession()
  const [isNew, setIsNew] = useState(false)
  const mayBegin = session?.posts.some((post) => post.role === 'systemAdministrator') ?? false
  return (
    <>
      <OrganisationFinder onPick={onOpen} />
      {mayBegin ? (
        <Button icon="add" onPress={() => setIsNew(true)}>
          {words.newTop}
        </Button>
      ) : null}
      {isNew ? <RegisterDialog parent={null} onClose={() => setIsNew(false)} onOpen={onOpen} /> : null}
    </>
  )
}
