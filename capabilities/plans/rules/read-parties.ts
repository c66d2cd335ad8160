/** Who leads and who helps, by the names a document gives them. */
export type NamedParties = { readonly owner: string; readonly helpers: readonly string[] }

const names = (text: string): string[] =>
  text
    .split(/[、，,；;\n/]+/)
    .map((name) => name.replace(/^[\s:：]+|[\s。.]+$/g, '').replace(/等$/, ''))
    .filter((name) => name !== '' && !/^[-—–]+$/.test(name))

const labelled = /(牵头|责任|主责|负责|配合|协办|协同|参与|协助)(?:单位|部门)?\s*[:：]/g

/** Reads “牵头单位：组织部；配合单位：民政局、财政局”, “组织部（牵头）、民政局” and plain lists, whose first name leads. */
export function readParties(text: string, helping: string): NamedParties {
  const plain = text.replaceAll('：', ':')
  const parts = [...plain.matchAll(labelled)]
  if (parts.length > 0) {
    const of = (isHelp: boolean): string[] =>
      parts.flatMap((part, at) =>
        /配合|协|参与/.test(part[1] ?? '') === isHelp
          ? names(plain.slice(part.index + part[0].length, parts[at + 1]?.index ?? plain.length))
          : [],
      )
    const [owner = '', ...more] = of(false)
    return { owner, helpers: [...more, ...of(true), ...names(helping)] }
  }
  const all = names(text)
  const marked = all.find((name) => /[(（]牵头[)）]/.test(name))
  const owner = marked ?? all[0] ?? ''
  const helpers = [...all.filter((name) => name !== owner), ...names(helping)]
  const bare = (name: string) => name.replace(/[(（](牵头|配合)[)）]/g, '').trim()
  return { owner: bare(owner), helpers: helpers.map(bare) }
}
