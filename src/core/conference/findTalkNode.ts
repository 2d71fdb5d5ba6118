import type { FilePath } from '../text/paths';
import { childrenOf, type NoteTreeNode, type TalkTreeNode, type TreeNode } from './talkTree';

/**
 * The node that stands for a line of a note: the talk that was last named before it, else the note itself, the first
 * of them where a grouping shows it several times.
 */
export function findTalkNode(
  roots: readonly TreeNode[],
  folder: string,
  path: FilePath,
  line: number,
): NoteTreeNode | TalkTreeNode | undefined {
  for (const root of roots) {
    const node = findInNode(root, folder, path, line);
    if (node !== undefined) return node;
  }
  return undefined;
}

function findInNode(
  node: TreeNode,
  folder: string,
  path: FilePath,
  line: number,
): NoteTreeNode | TalkTreeNode | undefined {
  switch (node.kind) {
    case 'group':
      return findTalkNode(childrenOf(node), folder, path, line);
    case 'conference':
      if (node.folder !== folder || !node.notes.some((note) => note.path === path)) return undefined;
      return findTalkNode(childrenOf(node), folder, path, line);
    case 'note':
      if (node.note.path !== path) return undefined;
      return lastBefore(childrenOf(node), line) ?? node;
    case 'talk': {
      if (node.folder !== folder || node.note.path !== path) return undefined;
      // On a page of its own every line is the talk's.
      return node.parent?.kind === 'conference' || isCurrent(node, line) ? node : undefined;
    }
  }
}

function lastBefore(nodes: readonly TreeNode[], line: number): TalkTreeNode | undefined {
  let last: TalkTreeNode | undefined;
  for (const node of nodes) if (node.kind === 'talk' && node.talk.range.start.line <= line) last = node;
  return last;
}

/** Whether `line` belongs to this talk and to no later one of its note. */
function isCurrent({ talk, note }: TalkTreeNode, line: number): boolean {
  const last = note.talks.filter(({ range }) => range.start.line <= line).at(-1);
  return last === talk;
}
