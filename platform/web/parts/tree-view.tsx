import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

export type TreeNode = {
  readonly id: string
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly hasChildren: boolean
  /** `undefined` until they are loaded. */
  readonly children?: readonly TreeNode[] | undefined
}

export type TreeViewProps = {
  readonly label: string
  readonly nodes: readonly TreeNode[]
  readonly selected: string | null
  readonly expanded: ReadonlySet<string>
  readonly onSelect: (id: string) => void
  /** Open or close a branch; load its children when they are missing. */
  readonly onToggle: (id: string) => void
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

type Branch = Omit<TreeViewProps, 'label'> & { readonly level: number; readonly first: string | undefined }

/** A tree that arrows, Home and End walk through, and whose branches load when they open. */
export function TreeView(props: TreeViewProps) {
  const root = useRef<HTMLUListElement>(null)
  const items = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])]
  const walk = (event: KeyboardEvent) => {
    const all = items()
    const at = all.findIndex((item) => item.matches(':focus'))
    const move = moves[event.key]
    if (at < 0 || !move) return
    event.preventDefault()
    all[move(at, all.length - 1)]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA tree pattern on a list.
    <ul className="tree" role="tree" aria-label={props.label} ref={root} onKeyDown={walk}>
      <Branches {...props} level={1} first={props.selected ?? props.nodes[0]?.id} />
    </ul>
  )
}

const Branches = (props: Branch) =>
  props.nodes.map((node) => <BranchItem key={node.id} node={node} tree={props} />)

function onItemKey(event: KeyboardEvent<HTMLElement>, node: TreeNode, tree: Branch): void {
  if (event.target !== event.currentTarget) return
  const isOpen = tree.expanded.has(node.id)
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    tree.onSelect(node.id)
  }
  if (event.key === 'ArrowRight' && node.hasChildren && !isOpen) tree.onToggle(node.id)
  if (event.key !== 'ArrowLeft') return
  if (isOpen) tree.onToggle(node.id)
  else event.currentTarget.parentElement?.closest<HTMLElement>('[role=treeitem]')?.focus()
}

function BranchItem({ node, tree }: { readonly node: TreeNode; readonly tree: Branch }) {
  const isOpen = tree.expanded.has(node.id)
  return (
    <li
      className="tree-item"
      role="treeitem"
      aria-level={tree.level}
      aria-selected={tree.selected === node.id}
      aria-expanded={node.hasChildren ? isOpen : undefined}
      tabIndex={tree.first === node.id ? 0 : -1}
      onKeyDown={(event) => onItemKey(event, node, tree)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: keys act on the item around it. */}
      <div className="tree-line" onClick={() => tree.onSelect(node.id)}>
        <Twist node={node} tree={tree} />
        <span>{node.label}</span>
        {node.note ? <span className="tree-note">{node.note}</span> : null}
      </div>
      {isOpen ? <Children node={node} tree={tree} /> : null}
    </li>
  )
}

const Twist = ({ node, tree }: { readonly node: TreeNode; readonly tree: Branch }) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the arrow keys do the same.
  <span
    className="tree-twist"
    onClick={(event) => {
      event.stopPropagation()
      if (node.hasChildren) tree.onToggle(node.id)
    }}
  >
    {node.hasChildren ? <Icon name="forward" /> : null}
  </span>
)

function Children({ node, tree }: { readonly node: TreeNode; readonly tree: Branch }) {
  const words = useWords(partWords)
  if (!node.children) return <p className="search-note">{words.loading}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a branch of a tree is a group by the ARIA pattern.
    <ul role="group">
      <Branches {...tree} nodes={node.children} level={tree.level + 1} />
    </ul>
  )
}
