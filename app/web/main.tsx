import './trusted-types.ts'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { keepsAnything } from '#platform/web/kept.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
// What was drawn ahead is the first screen of a phone that knows nothing of us yet; on any other it is drawn anew.
if (root.dataset.drawn === 'ahead' && !keepsAnything()) {
  root.dataset.drawn = 'taking-over'
  // In small steps, between which a tap is answered.
  startTransition(() => void hydrateRoot(root, app))
} else {
  delete root.dataset.drawn
  createRoot(root).render(app)
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined),
  )
}
