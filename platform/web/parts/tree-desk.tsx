import { type ReactNode, useEffect, useRef } from 'react'
import type { OpenedTree } from '../use-opened-tree.ts'
import { SplitView } from './layout.tsx'
import { Page, TopBar } from './page.tsx'
import { Skeleton } from './states.tsx'
import { type TreeNode, TreeView } from './tree-view.tsx'

type TreeProps = {
  /** What the tree is called. */
  readonly label: string
  readonly tree: OpenedTree
  readonly selected: string | null
  /** A search box and buttons over the tree. */
  readonly above: ReactNode
  /** What is said while the tree has no node at all. */
  readonly nothing: ReactNode
  readonly onOpen: (id: string) => void
}

/** A desk over a tree: the tree at the left, what is chosen in it at the right; on a phone one of the two. */
export function TreeDesk(
  props: TreeProps & {
    readonly title: string
    /** Name of what is chosen, once it is known. */
    readonly name: string | undefined
    /** Where the way back leads on a phone. */
    readonly home: string
    /** What is said while nothing is chosen. */
    readonly choose: ReactNode
    readonly detail: ReactNode
  },
) {
  const { title, name, home, choose, detail, ...tree } = props
  const isChosen = tree.selected !== null
  return (
    <Page title={(isChosen && name) || title} width="full">
      <SplitView
        open={isChosen}
        listWidth="22rem"
        list={<TreePane {...tree} />}
        detail={
          isChosen ? (
            <>
              <div className="only-narrow">
                <TopBar title={name ?? ''} back={home} />
              </div>
              {detail}
            </>
          ) : (
            choose
          )
        }
      />
    </Page>
  )
}

const countNodes = (nodes: readonly TreeNode[]): number =>
  nodes.reduce((count, { children }) => count + 1 + countNodes(children ?? []), 0)

function TreePane({ label, tree, selected, above, nothing, onOpen }: TreeProps) {
  const pane = useRef<HTMLDivElement>(null)
  const shown = countNodes(tree.nodes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever more of the tree is there.
  useEffect(() => {
    pane.current?.querySelector(`[aria-selected=true]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected, shown])
  return (
    <div className="tree-pane" ref={pane}>
      {above}
      {tree.isLoading ? <Skeleton lines={6} /> : null}
      {!tree.isLoading && shown === 0 ? nothing : null}
      <TreeView
        label={label}
        nodes={tree.nodes}
        selected={selected}
        expanded={tree.expanded}
        onSelect={onOpen}
        onToggle={tree.toggle}
      />
    </div>
  )
}
