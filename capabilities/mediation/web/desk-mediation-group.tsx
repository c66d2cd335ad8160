import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { mediationWords } from './mediation-words.ts'
import { TakeDownSheet } from './take-down-sheet.tsx'

type Mediator = OutputOf<typeof mediationContract.listMediators>['mediators'][number]

/** One group: who mediates, who offered to, and taking a dispute down for somebody at the counter. */
export function DeskMediationGroup({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const [isTaking, setIsTaking] = useState(false)
  const groupId = params.groupId ?? '-'
  const groups = useOperation(mediationContract.listGroups, { groupId })
  const reading = useOperation(mediationContract.listMediators, { groupId })
  useLive(['ledger_grew'])
  const group = groups.data?.groups[0]
  return (
    <Page
      title={group?.name ?? words.group}
      lead={group?.placeName ?? undefined}
      width="wide"
      actions={
        <Button tone="main" icon="add" disabled={group === undefined} onPress={() => setIsTaking(true)}>
          {words.takeDown}
        </Button>
      }
    >
      <Show reading={reading}>
        {({ mediators }) =>
          mediators.length === 0 ? (
            <EmptyState icon="people" title={words.noMediators} note={words.noMediatorsNote} />
          ) : (
            <Mediators groupId={groupId} mediators={mediators} />
          )
        }
      </Show>
      {isTaking && group !== undefined ? (
        <TakeDownSheet groupId={groupId} allowed={group.subjects} onClose={() => setIsTaking(false)} />
      ) : null}
    </Page>
  )
}

type ListProps = { readonly groupId: string; readonly mediators: readonly Mediator[] }

function Mediators({ groupId, mediators }: ListProps) {
  const words = useWords(deskWords)
  const comma = useComma()
  const shared = useWords(mediationWords)
  const admit = useAction(mediationContract.admitMediator, { onDone: () => showToast(words.admitted) })
  const end = useAction(mediationContract.endMediator, { onDone: () => showToast(words.ended) })
  const columns: readonly Column<Mediator>[] = [
    { id: 'name', title: words.name, cell: (it) => it.name ?? words.noName },
    {
      id: 'subjects',
      title: words.subjects,
      cell: (it) => it.subjects.map((one) => shared.subject(one)).join(comma),
    },
    { id: 'state', title: words.standing, cell: (it) => words.mediatorState(it.status) },
    {
      id: 'steps',
      title: '',
      cell: ({ mediatorId, status }) => (
        <Inline>
          {status === 'offered' ? (
            <Button busy={admit.busy} onPress={() => void admit.run({ groupId, mediatorId })}>
              {words.admit}
            </Button>
          ) : null}
          <Button tone="quiet" busy={end.busy} onPress={() => void end.run({ groupId, mediatorId })}>
            {words.end}
          </Button>
        </Inline>
      ),
    },
  ]
  return (
    <Stack>
      <ProblemNotice problem={admit.problem ?? end.problem} />
      <Table caption={words.mediators} columns={columns} items={mediators} idOf={(it) => it.mediatorId} />
    </Stack>
  )
}
