import { useState } from 'react'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import type { Project } from '../shapes.ts'
import { kindWords } from './kind-words.ts'
import { volunteerWords } from './volunteer-words.ts'

/** Where volunteers are wanted, near home first. */
export function ResidentVolunteering() {
  const words = useWords(volunteerWords)
  const home = useHomePlace()
  const [isEverywhere, setEverywhere] = useState(false)
  const around = home === null || isEverywhere ? null : (home.aroundId ?? home.placeId)
  const reading = useOperation(residentContract.listProjects, around === null ? {} : { within: around }, {
    keep: true,
  })
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <ButtonLink href="/volunteer/record" icon="document" wide>
          {words.mine}
        </ButtonLink>
        <ButtonLink href="/helping" icon="people" wide>
          {words.suitsMeMost}
        </ButtonLink>
        {home === null ? null : (
          <Inline place="spread">
            <span className="soft">{isEverywhere ? words.everywhere : words.near(home.name)}</span>
            <Button tone="quiet" onPress={() => setEverywhere(!isEverywhere)}>
              {isEverywhere ? words.nearHome : words.anywhere}
            </Button>
          </Inline>
        )}
        <Show reading={reading}>
          {({ projects }) => <Projects projects={projects.filter(({ status }) => status !== 'ended')} />}
        </Show>
        <ButtonLink href="/volunteer/check" tone="quiet" icon="check">
          {words.checkTitle}
        </ButtonLink>
      </Stack>
    </Page>
  )
}

function Projects({ projects }: { readonly projects: readonly Project[] }) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  if (projects.length === 0) return <EmptyState icon="hand" title={words.none} note={words.noneNote} />
  return (
    <Rows label={words.title}>
      {projects.map((project) => (
        <Row
          key={project.projectId}
          href={`/volunteer/projects/${project.projectId}`}
          title={project.title}
          note={`${kinds.kinds(project.kind)} · ${project.when} · ${project.placeName}`}
          end={
            <StatusTag
              tone={project.joined < project.needed ? 'info' : 'still'}
              icon="people"
              word={kinds.people(project.joined, project.needed)}
            />
          }
        />
      ))}
    </Rows>
  )
}
