import { Button } from '#platform/web/parts/button.tsx'
import { Facts, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import type { Project } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { kindWords } from './kind-words.ts'
import './volunteers.css'

/** A poster that asks for volunteers and tells the risk, for the door. */
export function ProjectPoster({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const reading = useOperation(residentContract.getProject, { projectId: params.projectId ?? '-' })
  return (
    <Page title={words.poster} lead={words.posterLead}>
      <Show reading={reading}>{(project) => <Poster project={project} />}</Show>
    </Page>
  )
}

function Poster({ project }: { readonly project: Project }) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  const picture = useQrPicture(`${location.origin}/volunteer/projects/${project.projectId}`)
  return (
    <Stack>
      <Button tone="main" icon="print" onPress={() => print()}>
        {words.print}
      </Button>
      <PrintArea whole>
        <section className="certificate">
          <p className="soft">
            {words.recruit} · {kinds.kinds(project.kind)}
          </p>
          <h2>{project.title}</h2>
          {picture === null ? (
            <Skeleton lines={1} block />
          ) : (
            <QrCode source={picture} says={words.posterScan} />
          )}
          {project.about === '' ? null : <p>{project.about}</p>}
          <Facts
            facts={[
              { name: words.when, value: project.when },
              { name: words.place, value: project.placeName },
              { name: words.needed, value: project.needed },
              { name: words.riskShort, value: project.risk },
              { name: words.organisation, value: project.organisationName },
            ]}
          />
        </section>
      </PrintArea>
    </Stack>
  )
}
