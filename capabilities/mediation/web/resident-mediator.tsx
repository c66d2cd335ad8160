import { useComma } from '#platform/web/use-comma.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { dayOf } from '#platform/time/instant.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { StateTag } from './dispute-story.tsx'
import { JoinGroup } from './join-group.tsx'
import { mediationWords } from './mediation-words.ts'
import { mediatorWords } from './mediator-words.ts'

type Mine = OutputOf<typeof mediationContract.listMyMediations>

/** The mediator’s own page: what was asked of them, and the groups they are in. */
export function ResidentMediator() {
  const words = useWords(mediatorWords)
  return (
    <>
      <TopBar title={words.title} back="/mediation" />
      <NeedsBooklet kind="volunteer">{({ receipt }) => <Own receipt={receipt} />}</NeedsBooklet>
    </>
  )
}

function Own({ receipt }: { readonly receipt: string }) {
  const words = useWords(mediatorWords)
  const reading = useOperation(mediationContract.listMyMediations, {}, { receipt })
  useLive(['ledger_grew'])
  return (
    <Page title={words.title} lead={words.lead}>
      <Show reading={reading}>
        {(mine) => (
          <Stack>
            <Disputes disputes={mine.disputes} isMediator={mine.groups.length > 0} />
            {mine.groups.length === 0 ? null : <Groups groups={mine.groups} receipt={receipt} />}
            <JoinGroup receipt={receipt} taken={mine.groups.map(({ groupId }) => groupId)} />
          </Stack>
        )}
      </Show>
    </Page>
  )
}

function Disputes(props: { readonly disputes: Mine['disputes']; readonly isMediator: boolean }) {
  const words = useWords(mediatorWords)
  const shared = useWords(mediationWords)
  const language = useLanguage()
  const today = dayOf(useNow())
  if (props.disputes.length === 0) {
    return props.isMediator ? <EmptyState icon="hand" title={words.none} note={words.noneNote} /> : null
  }
  return (
    <Rows label={words.disputes}>
      {props.disputes.map((one) => (
        <Row
          key={one.mediationId}
          href={`/mediator/${one.mediationId}`}
          title={`${shared.subject(one.subject)} · ${one.number}`}
          note={one.dueOn === null ? one.groupName : words.due(sayDay(one.dueOn, today)[language])}
          end={<StateTag status={one.status} />}
        />
      ))}
    </Rows>
  )
}

function Groups({ groups, receipt }: { readonly groups: Mine['groups']; readonly receipt: string }) {
  const words = useWords(mediatorWords)
  const comma = useComma()
  const shared = useWords(mediationWords)
  const leave = useAction(mediationContract.endMediator, { receipt, onDone: () => showToast(words.left) })
  return (
    <Card title={words.groups}>
      <Stack>
        {groups.map(({ groupId, mediatorId, name, status, subjects }) => (
          <Inline key={groupId} place="spread">
            <span>
              {name}
              <br />
              <span className="soft small">
                {words.status(status)} · {subjects.map((one) => shared.subject(one)).join(comma)}
              </span>
            </span>
            <Button tone="quiet" busy={leave.busy} onPress={() => void leave.run({ groupId, mediatorId })}>
              {words.leave}
            </Button>
          </Inline>
        ))}
        <ProblemNotice problem={leave.problem} />
      </Stack>
    </Card>
  )
}
