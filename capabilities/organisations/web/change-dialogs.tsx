import type { Change, ChangeProps } from './change.ts'
import { CloseDialog } from './close-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

const dialogs = [
  ['rename', RenameDialog],
  ['move', MoveDialog],
  ['merge', MergeDialog],
  ['close', CloseDialog],
  ['member', MemberDialog],
] as const

/** The dialog of the change that was asked for; each starts fresh. */
export function ChangeDialogs({ change, ...props }: ChangeProps & { readonly change: Change | null }) {
  if (change === 'register') {
    return <RegisterDialog parent={props.organisation} onClose={props.onClose} onOpen={props.onOpen} />
  }
  const [, Asked] = dialogs.find(([name]) => name === change) ?? []
  return Asked ? <Asked {...props} /> : null
}
