import { text } from 'node:stream/consumers'
import { StrictMode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { App } from '../app.tsx'

const app = (
  <StrictMode>
    <App />
  </StrictMode>
)

const failures: unknown[] = []
const { prelude } = await prerenderToNodeStream(app, {
  // Larger parts would be put in their place by a script in the page, which no page of ours may hold.
  progressiveChunkSize: Number.POSITIVE_INFINITY,
  onError: (failure) => void failures.push(failure),
})
if (failures.length > 0) throw failures[0]

/** The first screen as a phone sees it that comes for the first time: in Chinese, nothing kept, nobody signed in. */
export const firstPage: string = await text(prelude)
