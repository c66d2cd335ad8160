import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { FileInput } from '#platform/web/parts/file-input.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { DraftShape } from '../shapes.ts'
import { draftWords } from './draft-words.ts'
import { fileAsBase64 } from './read-file.ts'

type Props = { readonly onRead: (draft: DraftShape) => void; readonly onEmpty: () => void }

/** Where a plan may come from. */
export function DraftSources({ onRead, onEmpty }: Props) {
  const words = useWords(draftWords)
  return (
    <Stack>
      <FromFile onRead={onRead} />
      <Card title={words.byHand}>
        <Stack gap="tight">
          <p className="soft">{words.byHandHint}</p>
          <div>
            <Button icon="edit" onPress={onEmpty}>
              {words.startByHand}
            </Button>
          </div>
        </Stack>
      </Card>
      <FromExample onRead={onRead} />
    </Stack>
  )
}

function FromFile({ onRead }: Pick<Props, 'onRead'>) {
  const words = useWords(draftWords)
  const [name, setName] = useState<string>()
  const preview = useAction(plansContract.previewImport, { quiet: true, onDone: onRead })
  const take = async (file: File) => {
    setName(file.name)
    await preview.run({ fileName: file.name, content: await fileAsBase64(file) })
  }
  return (
    <Card title={words.fromFile}>
      <Stack gap="tight">
        <p className="soft">{words.fromFileHint}</p>
        <FileInput
          label={words.choose}
          chosen={name}
          accept=".xlsx,.docx,.xls,.doc"
          onFile={(file) => void take(file)}
        />
        {preview.busy ? <Skeleton lines={2} /> : null}
        <ProblemNotice problem={preview.problem} />
      </Stack>
    </Card>
  )
}

function FromExample({ onRead }: Pick<Props, 'onRead'>) {
  const words = useWords(draftWords)
  const say = useSay()
  const examples = useOperation(plansContract.listExamples, {})
  const open = useAction(plansContract.readExample, { quiet: true, onDone: onRead })
  return (
    <Card title={words.fromExample}>
      <Show reading={examples}>
        {(data) => (
          <Stack>
            {data.examples.map(({ exampleId, title, note, documents }) => (
              <section key={exampleId} className="stack stack-tight">
                <h3>{say(title)}</h3>
                <p className="small soft">{say(note)}</p>
                <Rows label={say(title)}>
                  {documents.map(({ document, name, areas, measures }) => (
                    <Row
                      key={document}
                      title={name}
                      note={words.documentSize(areas, measures)}
                      onPress={() => void open.run({ exampleId, document })}
                    />
                  ))}
                </Rows>
              </section>
            ))}
            <ProblemNotice problem={open.problem} />
          </Stack>
        )}
      </Show>
    </Card>
  )
}
