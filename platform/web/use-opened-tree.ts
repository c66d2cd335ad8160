import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TreeNode } from './parts/tree-view.tsx'

/** One row of a tree as a capability lists it. */
export type TreeRow = { readonly id: string; readonly name: string; readonly childCount: number }

type Branches = {
  /** Address of the operation that lists; part of the name under which answers are kept. */
  readonly path: string
  /** The rows directly below; the roots for `null`. */
  readonly load: (parentId: string | null, signal: AbortSignal) => Promise<readonly TreeRow[]>
}

/** A tree as far as it has been opened, and how a branch is opened or closed. */
export type OpenedTree = {
  readonly nodes: readonly TreeNode[]
  readonly isLoading: boolean
  readonly expanded: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

/** A tree as far as it has been opened; the branches on `path` open by themselves. */
export function useOpenedTree(branches: Branches, path: readonly string[]): OpenedTree {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const wanted = path.join(' ')
  useEffect(() => {
    setExpanded((before) => new Set([...before, ...wanted.split(' ').filter((id) => id !== '')]))
  }, [wanted])
  const parents = [null, ...expanded]
  const queries = useQueries({
    queries: parents.map((parentId) => ({
      queryKey: [branches.path, { parentId }, 'tree'],
      queryFn: ({ signal }: { signal: AbortSignal }) => branches.load(parentId, signal),
    })),
  })
  const loaded = new Map(parents.map((parentId, at) => [parentId, queries[at]?.data]))
  const nodesOf = (rows: readonly TreeRow[]): TreeNode[] =>
    rows.map(({ id, name, childCount }) => {
      const below = expanded.has(id) ? loaded.get(id) : undefined
      return {
        id,
        label: name,
        note: childCount > 0 ? String(childCount) : undefined,
        hasChildren: childCount > 0,
        children: below && nodesOf(below),
      }
    })
  const toggle = (id: string) => {
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    setExpanded(next)
  }
  return {
    nodes: nodesOf(loaded.get(null) ?? []),
    isLoading: queries[0]?.isLoading ?? true,
    expanded,
    toggle,
  }
}
