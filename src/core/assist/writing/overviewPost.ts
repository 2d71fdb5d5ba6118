import { deniesConference, noteFieldsOf } from '../../conference/notes/noteFields';
import { writtenField } from '../../frontMatter/writeValue';
import { Note } from '../../note';
import { textOf } from '../../text/span';
import { lineEndOf } from '../place/noteLines';
import { rewrittenFields } from './rewrittenFields';

/**
 * An overview as a post: with `head`, which is front matter as the conference's notes have it, and with
 * `conference: false` in it, since the talks are in the notes already and would be counted again. Where `head` is a
 * heading, or front matter into which nothing can be written, the post gets front matter that says this alone.
 */
export function overviewPost(head: string, overview: string): string {
  const denied = deniedHead(new Note(head));
  if (denied === undefined) return `---\nconference: false\n---\n\n${overview}`;
  // The title is in the front matter.
  const [, ...body] = overview.split('\n\n');
  return denied + body.join('\n\n');
}

function deniedHead(note: Note): string | undefined {
  const { frontMatter } = note;
  if (frontMatter === undefined || frontMatter.block.close === undefined) return undefined;
  const { format } = frontMatter.block;
  const isConference = frontMatter.fields.map(({ name }) => noteFieldsOf(name).includes('conference'));
  const values = frontMatter.fields.map(({ value }, i) =>
    isConference[i] === true ? undefined : textOf(note.text, value.span),
  );
  const added = [writtenField('conference', 'false', format)];
  const head = rewrittenFields(note, frontMatter, values, added) + lineEndOf(note);
  const written = new Note(head).frontMatter;
  return written?.faults.length === 0 && deniesConference(written) ? head : undefined;
}
