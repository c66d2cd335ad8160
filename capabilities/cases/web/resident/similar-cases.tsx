import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { call } from '#platform/web/client.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { statusTones, useSayCase } from '../say-case.ts'
import { whereOf } from './where-choice.ts'
import type { LetterDraft } from './letter-draft.ts'
import { mostCharacters } from './check-letter.ts'
import { writeWords } from './write-words.ts'

const pauseMs = 1_500
const fewestCharacters = 6

/** A value that has stood still for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

function useSimilar({ kind, text, where }: LetterDraft) {
  const settled = useSettled(text.trim())
  const length = [...settled].length
  const { placeId, point } = { placeId: where.place?.placeId, point: whereOf(where).point }
  const input = {
    kind,
    text: settled,
    ...(placeId === undefined ? {} : { placeId }),
    ...(point === undefined ? {} : { point }),
  }
  const query = useQuery({
    queryKey: [residentContract.findSimilarCases.path, input],
    queryFn: ({ signal }) => call(residentContract.findSimilarCases, input, { signal }),
    enabled: length >= fewestCharacters && length <= mostCharacters && placeId !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return query.data?.cases ?? []
}

/** Cases like the one being written, told so that nobody is recognised. */
export function SimilarCases(props: {
  readonly draft: LetterDraft
  readonly busy: boolean
  readonly onMeToo: (caseId: string) => void
}) {
  const words = useWords(writeWords)
  const { kind, status, words: shared } = useSayCase()
  const cases = useSimilar(props.draft).slice(0, 3)
  if (cases.length === 0) return null
  return (
    <Card title={words.similarTitle}>
      <Stack>
        <p className="soft small">{words.similarLead}</p>
        {cases.map((one) => (
          <Stack gap="tight" key={one.caseId}>
            <Inline place="spread">
              <strong>{one.title ?? [one.placeName, kind(one.kind)].filter(Boolean).join(' · ')}</strong>
              <StatusTag tone={statusTones[one.status]} word={status(one.status)} />
            </Inline>
            <p className="soft small">
              {words.similarSince} <DayText day={one.receivedOn} />
              {one.joined > 0 ? ` · ${shared.joined(one.joined)}` : ''}
            </p>
            <Button icon="hand" busy={props.busy} onPress={() => props.onMeToo(one.caseId)}>
              {words.meToo}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
