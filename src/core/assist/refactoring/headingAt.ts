import type { Heading } from '../../markdown/markdown';
import type { Note } from '../../note';
import { touches } from '../../text/span';

/** The heading that an offset is in or beside. */
export function headingAt({ outline }: Note, offset: number): Heading | undefined {
  return outline.blocks.find(
    (block): block is Heading => block.kind === 'heading' && touches(block.whole, offset),
  );
}
