import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words.ts'
import { IconButton } from './button.tsx'
import { partWords } from './part-words.ts'

export type DialogProps = {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, main one last. */
  readonly actions?: ReactNode
}

/** A question in front of the page; Escape or the cross closes it, and focus goes back where it was. */
export const Dialog = (props: DialogProps) => <Overlay {...props} className="dialog" />

/** A surface that comes from the bottom on a phone and from the side at a desk. */
export const Sheet = (props: DialogProps) => <Overlay {...props} className="dialog sheet" />

/** Opens with the focus on the first thing to fill in; without one, on the cross. */
function openAt(dialog: HTMLDialogElement): void {
  dialog.showModal()
  dialog.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)')?.focus()
}

function Overlay({
  open,
  title,
  onClose,
  children,
  actions,
  className,
}: DialogProps & { readonly className: string }) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const words = useWords(partWords)
  useEffect(() => {
    const dialog = element.current
    if (open && dialog && !dialog.open) openAt(dialog)
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={element}
      className={className}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => open && onClose()}
    >
      {open ? (
        <>
          <header className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <IconButton icon="close" name={words.close} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {actions ? <footer className="dialog-actions">{actions}</footer> : null}
        </>
      ) : null}
    </dialog>
  )
}
