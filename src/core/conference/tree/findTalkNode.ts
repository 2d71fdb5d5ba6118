import type { Position } from '../../text/lines';
import type { FilePath } from '../../text/paths';
import type { ConferenceNote, Talk } from '../summary';
import { sameTalksOf } from './sameTalks';
import { childrenOf } from './talkTree';
import type { NoteTreeNode, TalkTreeNode, TreeNode } from './treeNodes';

/**
 * The node that stands for a place in a note: the talk that was last named before it, else (or where a filter hides that
 * talk) the note itself; the first of them where a grouping shows it several times.
 */
export function findTalkNode(
  roots: readonly TreeNode[],
  folder: string,
  path: FilePath,
  position: Position,
): NoteTreeNode | TalkTreeNode | undefined {
  for (const root of roots) {
    const node = findInNode(root, folder, path, position);
    if (node !== undefined) return node;
  }
  return undefined;
}

function findInNode(
  node: TreeNode,
  folder: string,
  path: FilePath,
  position: Position,
): NoteTreeNode | TalkTreeNode | undefined {
  switch (node.kind) {
    case 'group':
      return findTalkNode(childrenOf(node), folder, path, position);
    case 'conference':
      if (node.folder !== folder || !node.notes.some(({ note }) => note.path === path)) return undefined;
      return findTalkNode(childrenOf(node), folder, path, position);
    case 'note':
      if (node.note.path !== path) return undefined;
      return findTalkNode(childrenOf(node), folder, path, position) ?? node;
    case 'talk': {
      const { conference, talk, parent } = node;
      if (node.folder !== folder) return undefined;
      // On a page of its own every line is the talk's.
      if (parent?.kind === 'conference') return node.note.path === path ? node : undefined;
      // Where talks are grouped, another note's row may stand for this one's.
      const note = conference.notes.find((one) => one.path === path);
      const told = note && talkAt(note, position);
      return told !== undefined && sameTalksOf(conference).isShownAs(talk, told) ? node : undefined;
    }
  }
}

/** The talk of a note that was last named before the position, whether or not the tree shows it. */
function talkAt({ talks }: ConferenceNote, { line, character }: Position): Talk | undefined {
  const onLine = talks.filter(({ range }) => range.start.line === line);
  return (
    onLine.findLast(({ range }) => range.start.character <= character) ??
    onLine[0] ??
    talks.findLast(({ range }) => range.start.line < line)
  );
}
