import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import type { Project } from '../shapes.ts'
import type { ProjectStatus } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { kindWords } from './kind-words.ts'
import { RecruitSheet } from './recruit-sheet.tsx'
import { useOwnNodes } from './use-own-nodes.ts'

export const statusTones: Readonly<Record<ProjectStatus, Tone>> = {
  recruiting: 'info',
  underWay: 'good',
  ended: 'still',
}

/** Where volunteers were asked for, around one's own post. */
export function DeskVolunteers() {
  const words = useWords(deskWords)
  const { placeId, place, organisation } = useOwnNodes()
  const [isRecruiting, setRecruiting] = useState(false)
  const reading = useOperation(residentContract.listProjects, placeId === null ? {} : { within: placeId }, {
    keep: true,
  })
  useLive(['ledger_grew'])
  const mayRecruit = reading.data?.abilities.includes('recruit') ?? false
  const recruit = (
    <Button tone="main" icon="add" onPress={() => setRecruiting(true)}>
      {words.recruit}
    </Button>
  )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/booklets/new" icon="document">
            {words.bookletFor}
          </ButtonLink>
          {mayRecruit ? recruit : null}
        </>
      }
    >
      <Stack>
        <Show reading={reading}>
          {({ projects }) =>
            projects.length === 0 ? (
              <EmptyState icon="hand" title={words.none} note={words.noneNote} />
            ) : (
              <Projects projects={projects} />
            )
          }
        </Show>
        {isRecruiting ? (
          <RecruitSheet begin={{ place, organisation }} onClose={() => setRecruiting(false)} />
        ) : null}
      </Stack>
    </Page>
  )
}

function Projects({ projects }: { readonly projects: readonly Project[] }) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  return (
    <Rows label={words.title}>
      {projects.map((project) => (
        <Row
          key={project.projectId}
          href={`/desk/volunteers/${project.projectId}`}
          title={project.title}
          note={`${kinds.kinds(project.kind)} · ${project.when} · ${project.placeName} · ${kinds.people(project.joined, project.needed)}`}
          end={<StatusTag tone={statusTones[project.status]} word={kinds.statuses(project.status)} />}
        />
      ))}
    </Rows>
  )
}
