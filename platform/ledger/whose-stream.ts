/** Whose affair a stream is: something that several have to do with, or one person's own. */
export type Whose = 'shared' | 'person'

/** Whose the streams are whose names begin so. */
export type StreamKinds = Readonly<Record<string, Whose>>

/** Whose a stream is, by the longest beginning that fits; one that nobody spoke for is somebody's own. */
export function whoseIs(kinds: StreamKinds, stream: string): Whose {
  let known = ''
  for (const beginning of Object.keys(kinds)) {
    if (stream.startsWith(beginning) && beginning.length > known.length) known = beginning
  }
  return kinds[known] ?? 'person'
}
