import { AddressDialog } from './address-dialog.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Change, ChangeProps } from './change.ts'
import { RegisterDialog } from './register-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

const dialogs = [
  ['register', RegisterDialog],
  ['rename', RenameDialog],
  ['move', MoveDialog],
  ['merge', MergeDialog],
  ['split', SplitDialog],
  ['address', AddressDialog],
  ['assign', AssignDialog],
] as const

/** The dialog of the change that was asked for; each starts fresh. */
export function ChangeDialogs(props: ChangeProps & { readonly change: Change | null }) {
  const { change, ...rest } = props
  const [, Asked] = dialogs.find(([name]) => name === change) ?? []
  return Asked ? <Asked {...rest} /> : null
}
