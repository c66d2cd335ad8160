import { useEffect, useRef } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Menu } from '#platform/web/parts/menu.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation, useRefresh } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { statusTones, useSayCase } from '../say-case.ts'
import { ActionDialog } from './action-dialog.tsx'
import { actionWords } from './action-words.ts'
import { actionIcons, type ActionName, actionsOf, keyOf } from './case-actions.ts'
import { KeyCap } from './key-cap.tsx'
import { CaseClocks } from './case-clocks.tsx'
import { CaseFacts, CaseMap } from './case-facts.tsx'
import { CaseThread } from './case-thread.tsx'
import type { DeskCase } from './desk-case.ts'
import { useSayDesk } from './say-desk.ts'
import { SimilarPane } from './similar-pane.tsx'
import { type CaseActions, useCaseActions } from './use-case-actions.ts'
import { WhistleParts } from './whistle-parts.tsx'
import './inbox.css'
import './case.css'
import './action.css'

const caseHeadingId = 'case-heading'

type Props = {
  readonly caseId: string
  /** Counts how often somebody went into a case; the reading then starts at its heading. */
  readonly entered: number
}

/** One case: what can be done on top, the thread at the left, facts, clocks and map at the right. */
export function CaseView({ caseId, entered }: Props) {
  const reading = useOperation(casesContract.getCase, { caseId })
  useLive(['ledger_grew'])
  return (
    <div className="case-frame">
      <Show reading={reading} lines={6}>
        {(desk) => <OpenCase key={desk.caseId} desk={desk} entered={entered} />}
      </Show>
    </div>
  )
}

function useEntering(entered: number) {
  const before = useRef(entered - 1)
  useEffect(() => {
    if (entered > 0 && entered !== before.current) document.getElementById(caseHeadingId)?.focus()
    before.current = entered
  }, [entered])
}

function OpenCase({ desk, entered }: { readonly desk: DeskCase; readonly entered: number }) {
  useEntering(entered)
  const actions = useCaseActions(desk)
  const refresh = useRefresh()
  return (
    <PrintArea>
      <article className="case-view" aria-labelledby={caseHeadingId}>
        <CaseHead desk={desk} actions={actions} />
        <ProblemNotice problem={actions.problem} onRefresh={() => refresh()} />
        <div className="case-columns">
          <CaseThread desk={desk} />
          <Stack>
            <CaseClocks desk={desk} />
            <CaseFacts desk={desk} />
            <WhistleParts desk={desk} />
            <div className="stack no-print">
              <SimilarPane desk={desk} onCompare={(otherId) => actions.begin('mergeCases', otherId)} />
              <CaseMap desk={desk} />
            </div>
          </Stack>
        </div>
        {actions.open ? (
          <ActionDialog key={actions.open.name} open={actions.open} desk={desk} onClose={actions.close} />
        ) : null}
      </article>
    </PrintArea>
  )
}

function CaseHead({ desk, actions }: { readonly desk: DeskCase; readonly actions: CaseActions }) {
  const { words, status, closing } = useSayDesk()
  const say = useSayCase()
  return (
    <header className="case-head">
      <div className="case-title">
        <h2 id={caseHeadingId} tabIndex={-1}>
          {say.kind(desk.kind)}
          {desk.placeName ? ` · ${desk.placeName}` : ''}
        </h2>
        <p className="inline">
          <span className="figures soft">{say.words.number(desk.number)}</span>
          <StatusTag tone={statusTones[desk.status]} word={status(desk.status)} />
          {desk.isSupervised ? <StatusTag tone="warn" icon="eye" word={words.rowSupervised} /> : null}
          {desk.isDispatchFinal ? <StatusTag tone="still" icon="lock" word={words.finalDispatch} /> : null}
        </p>
        {desk.result ? (
          <p className="soft small">
            {[say.result(desk.result), desk.closedAs ? closing(desk.closedAs) : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        ) : null}
      </div>
      <ActionButtons desk={desk} actions={actions} />
      {desk.mergedInto ? <Notice tone="info">{words.mergedInto(desk.mergedInto.number)}</Notice> : null}
    </header>
  )
}

function ActionButtons({ desk, actions }: { readonly desk: DeskCase; readonly actions: CaseActions }) {
  const words = useWords(actionWords)
  const say = useWords(actionWords)
  const { words: desks } = useSayDesk()
  const { main, beside, rest } = actionsOf(desk)
  const button = (name: ActionName, tone: 'main' | 'plain') => {
    const key = keyOf(name)
    return (
      <Button
        key={name}
        tone={tone}
        icon={actionIcons[name]}
        busy={actions.busy && name === 'acceptCase'}
        onPress={() => actions.begin(name)}
        {...(key === undefined ? {} : { shortcut: key })}
      >
        {say[name]}
        <KeyCap of={key} />
      </Button>
    )
  }
  return (
    <fieldset className="case-actions no-print">
      <legend className="hidden-text">{words.actions}</legend>
      {main ? button(main, 'main') : null}
      {beside.map((name) => button(name, 'plain'))}
      <Menu
        label={words.more}
        items={[
          ...rest.map((name) => ({
            id: name,
            label: menuLabel(say[name], keyOf(name)),
            icon: actionIcons[name],
            onPress: () => actions.begin(name),
          })),
          { id: 'print', label: desks.print, icon: 'print', onPress: () => print() },
        ]}
      />
    </fieldset>
  )
}

const menuLabel = (word: string, key: string | undefined): string =>
  key === undefined ? word : `${word}（${key}）`
