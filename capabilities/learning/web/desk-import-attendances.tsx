import { useState } from 'react'
import { packedFile } from '#capabilities/places/web/packed-file.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { FileInput } from '#platform/web/parts/file-input.tsx'
import { ImportProgress } from '#platform/web/parts/import-progress.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'
import { SheetDoubts, SheetProblems } from './sheet-findings.tsx'
import { type Decisions, doubtName, type Outcome, useSheetImport } from './use-sheet-import.ts'

/** A sheet of attendances: checked first, doubts decided, then written with its progress. */
export function DeskImportAttendances({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const programmeId = params.programmeId ?? '-'
  const [chosen, setChosen] = useState<{ readonly name: string; readonly file: string } | null>(null)
  const [decisions, setDecisions] = useState<Decisions>(new Map())
  const { run, clear, running, outcome, problem, progress } = useSheetImport()
  const take = async (file: File) => {
    const packed = { name: file.name, file: await packedFile(file) }
    const none: Decisions = new Map()
    setChosen(packed)
    setDecisions(none)
    clear()
    await run({ programmeId, file: packed.file, decisions: none }, { dryRun: true })
  }
  const send = (dryRun: boolean) => {
    if (chosen !== null) void run({ programmeId, file: chosen.file, decisions }, { dryRun })
  }
  return (
    <Page title={words.import} lead={words.importLead} width="wide">
      <Stack>
        {running ? (
          <ImportProgress progress={progress} />
        ) : (
          <Card>
            <Stack>
              <FileInput
                label={words.choose}
                chosen={chosen?.name}
                accept=".xlsx,.csv,.txt,text/csv"
                onFile={(file) => void take(file)}
              />
              <p className="soft small">{words.columns}</p>
            </Stack>
          </Card>
        )}
        <ProblemNotice problem={problem} />
        {outcome === null || running ? null : (
          <Found outcome={outcome} decisions={decisions} onDecide={setDecisions} onSend={send} />
        )}
        <Inline>
          <ButtonLink href={`/desk/learning/${programmeId}`}>{words.backToProgramme}</ButtonLink>
        </Inline>
      </Stack>
    </Page>
  )
}

type FoundProps = {
  readonly outcome: Outcome
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
  readonly onSend: (dryRun: boolean) => void
}

function Found({ outcome, decisions, onDecide, onSend }: FoundProps) {
  const words = useWords(deskWords)
  const { rows, added, known, problemCount, doubtCount, isApplied, wasTaken } = outcome
  if (wasTaken) return <Notice tone="info">{words.wasTaken}</Notice>
  if (problemCount > 0) return <SheetProblems outcome={outcome} />
  if (doubtCount > 0) {
    const areDecided = outcome.doubts.every((doubt) => decisions.has(doubtName(doubt)))
    return (
      <Stack>
        <SheetDoubts outcome={outcome} decisions={decisions} onDecide={onDecide} />
        <Inline>
          <Button tone="main" disabled={!areDecided} onPress={() => onSend(true)}>
            {words.check}
          </Button>
        </Inline>
      </Stack>
    )
  }
  if (isApplied) return <Notice tone="good">{words.brought(added)}</Notice>
  return (
    <Stack>
      <Notice tone="good">{words.good(rows, added, known)}</Notice>
      <Inline>
        <Button tone="main" onPress={() => onSend(false)}>
          {words.bring(added)}
        </Button>
      </Inline>
    </Stack>
  )
}
