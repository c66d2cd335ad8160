import { useEffect } from 'react'
import { newId } from '../new-id.ts'
import { createStore, useStore } from '../store.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { partWords } from './part-words.ts'

type Toast = { readonly id: string; readonly text: string; readonly undo?: () => void }

const toasts = createStore<readonly Toast[]>([])
const remove = (id: string) => toasts.set(toasts.get().filter((toast) => toast.id !== id))

/** Says that something happened, with a way back where there is one. */
export function showToast(text: string, undo?: () => void): void {
  toasts.set([...toasts.get().slice(-2), { id: newId(), text, ...(undo ? { undo } : {}) }])
}

const shownMs = 8_000

function OneToast({ toast }: { readonly toast: Toast }) {
  const words = useWords(partWords)
  useEffect(() => {
    const timer = setTimeout(() => remove(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [toast.id])
  return (
    <div className="toast">
      <span>{toast.text}</span>
      {toast.undo ? (
        <Button
          tone="quiet"
          onPress={() => {
            toast.undo?.()
            remove(toast.id)
          }}
        >
          {words.undo}
        </Button>
      ) : (
        <Button tone="quiet" onPress={() => remove(toast.id)}>
          {words.close}
        </Button>
      )}
    </div>
  )
}

/** Where toasts appear; every shell holds one. */
export const Toasts = () => (
  <div className="toasts" role="status">
    {useStore(toasts).map((toast) => (
      <OneToast key={toast.id} toast={toast} />
    ))}
  </div>
)
