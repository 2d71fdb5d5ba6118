import type { Sorting, TreeNode } from './treeNodes';

/** What has no name comes last, whatever the order. */
export function sorted(nodes: readonly TreeNode[], sorting: Sorting): readonly TreeNode[] {
  const namedFirst = (a: TreeNode, b: TreeNode) => Number(labelOf(a) === '') - Number(labelOf(b) === '');
  return [...nodes].sort((a, b) => namedFirst(a, b) || comparisons[sorting](a, b));
}

const comparisons: Readonly<Record<Sorting, (a: TreeNode, b: TreeNode) => number>> = {
  // Sorting is stable, and the catalog has them so.
  newest: () => 0,
  name: (a, b) => labelOf(a).localeCompare(labelOf(b)),
  talks: (a, b) => talkCountOf(b) - talkCountOf(a),
};

function labelOf(node: TreeNode): string {
  if (node.kind === 'group') return node.name;
  return node.kind === 'conference' ? node.conference.name : '';
}

function talkCountOf(node: TreeNode): number {
  return node.kind === 'group' || node.kind === 'conference' ? node.talkCount : 0;
}
