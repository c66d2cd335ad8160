import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { HandedLink } from './handed-link.tsx'
import { useSecretInAddress } from './secret-in-address.ts'
import { signInWords } from './sign-in-words.ts'
import './people.css'

const duties = [
  { role: 'systemAdministrator', title: 'system', hint: 'systemHint' },
  { role: 'securityAdministrator', title: 'security', hint: 'securityHint' },
  { role: 'auditAdministrator', title: 'audit', hint: 'auditHint' },
] as const

type Duty = (typeof duties)[number]
type Named = { readonly name: string; readonly userName: string }
type Links = readonly { readonly role: string; readonly link: string }[]

/** The first run: name the three administrators, then hand each a link. */
export function SetUp() {
  const words = useWords(signInWords)
  const secret = useSecretInAddress()
  const [links, setLinks] = useState<Links | null>(null)
  if (links) return <HandOver links={links} />
  return (
    <Page title={words.setUp} lead={words.setUpLead} width="wide">
      {secret === null ? (
        <EmptyState icon="key" title={words.noLink} note={words.setUpNeedsLink} />
      ) : (
        <NameThree secret={secret} onLinks={setLinks} />
      )}
    </Page>
  )
}

function NameThree({
  secret,
  onLinks,
}: {
  readonly secret: string
  readonly onLinks: (links: Links) => void
}) {
  const words = useWords(signInWords)
  const [named, setNamed] = useState<readonly Named[]>(duties.map(() => ({ name: '', userName: '' })))
  const [ids] = useState(() => duties.map(() => newId()))
  const make = useAction(peopleContract.nameAdministrators, {
    quiet: true,
    onDone: ({ links }) => onLinks(links),
  })
  const change = (at: number, one: Named) =>
    setNamed(named.map((before, index) => (index === at ? one : before)))
  const submit = () =>
    make.run({
      link: secret,
      administrators: duties.map(({ role }, at) => ({
        personId: ids[at] ?? '',
        role,
        name: named[at]?.name ?? '',
        userName: named[at]?.userName ?? '',
      })),
    })
  return (
    <Form onSubmit={submit}>
      <Columns least="18rem">
        {duties.map((duty, at) => (
          <OneAdministrator
            key={duty.role}
            duty={duty}
            named={named[at] ?? { name: '', userName: '' }}
            onChange={(one) => change(at, one)}
            errorOf={(field) => make.errorOf(`administrators.${at}.${field}`)}
          />
        ))}
      </Columns>
      <ProblemNotice problem={make.problem} />
      <Inline>
        <Button submit tone="main" busy={make.busy}>
          {words.makeLinks}
        </Button>
      </Inline>
    </Form>
  )
}

function OneAdministrator(props: {
  readonly duty: Duty
  readonly named: Named
  readonly onChange: (named: Named) => void
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(signInWords)
  const { duty, named, onChange, errorOf } = props
  return (
    <Card title={words[duty.title]}>
      <Stack>
        <p className="soft small">{words[duty.hint]}</p>
        <Field label={words.name} error={errorOf('name')}>
          <TextInput
            value={named.name}
            onChange={(name) => onChange({ ...named, name })}
            autoComplete="off"
          />
        </Field>
        <Field label={words.userName} hint={words.userNameHint} error={errorOf('userName')}>
          <TextInput
            value={named.userName}
            onChange={(userName) => onChange({ ...named, userName })}
            autoComplete="off"
          />
        </Field>
      </Stack>
    </Card>
  )
}

function HandOver({ links }: { readonly links: Links }) {
  const words = useWords(signInWords)
  return (
    <Page title={words.linksReady} width="wide">
      <Stack>
        <Notice tone="warn">{words.linksLead}</Notice>
        <Columns least="18rem">
          {duties.map(({ role, title }) => (
            <Card key={role} title={words[title]}>
              <HandedLink mine secret={links.find((link) => link.role === role)?.link ?? ''} />
            </Card>
          ))}
        </Columns>
      </Stack>
    </Page>
  )
}
