// One keystroke: the text is parsed anew and everything that the editor shows of it is worked out.
import { contextIn } from './core.mjs';
import { duration, measure, printTable, times } from './figures.mjs';
import { makeNote, randomNumbers } from './makeSite.mjs';

/** A report of about so many lines or characters, one seed. */
export function longNote({ lines = 0, length = 0 }) {
  const random = randomNumbers(7);
  let text = makeNote(random, 0, true).text.replace(/\r\n/g, '\n');
  while (text.split('\n').length < lines || text.length < length) {
    const { text: more } = makeNote(random, 1, random() < 0.5);
    text += `\n${more.replace(/\r\n/g, '\n').replace(/^(?:---|\+\+\+)\n[\s\S]*?\n(?:---|\+\+\+)\n/, '')}`;
  }
  return lines > 0 ? text.split('\n').slice(0, lines).join('\n') : text.slice(0, length);
}

/** Parse, all checks, and the data of the diagnostics. */
export function keystroke(core, text, context) {
  const note = new core.Note(text);
  return core.checkNote(note, context).map((problem) => ({
    message: core.messageOf(problem),
    range: note.lines.rangeOf(problem.span),
    code: problem.code,
  }));
}

export function benchKeystroke(core) {
  const md = new core.MarkdownIt({ html: true, linkify: true });
  const context = contextIn(core);
  const rows = [
    ['2,000 lines', longNote({ lines: 2000 })],
    ['1 MB', longNote({ length: 2 ** 20 })],
  ].flatMap(([size, text]) => {
    const middle = text.indexOf('{{<', text.length >> 1) + 4;
    const parse = measure(() => md.parse(text, {}));
    const row = (name, work) => {
      const time = measure(work);
      return [`${name}, ${size}`, times(time / parse), duration(time)];
    };
    return [
      row('a key: parse, checks, diagnostics', () => keystroke(core, text, context)),
      row('a key and completion', () => core.completionsAt(new core.Note(text), middle, context)),
      row('a key and hover', () => core.hoverAt(new core.Note(text), middle, context) ?? true),
      row('a key and the sidebar', () => core.summarize(new core.Note(text), context.path) ?? true),
      [`markdown-it.parse, ${size}`, '', duration(parse)],
    ];
  });
  printTable('One keystroke', ['', 'of markdown-it', 'time'], rows);
}
