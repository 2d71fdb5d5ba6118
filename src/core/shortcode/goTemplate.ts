import type { Span } from '../text/span';

/** One word of an action. */
export interface GoToken {
  /**
   * `field`: `.Get`, `.Page.Params.x`, a lone `.`; `variable`: `$`, `$x`, `$x.Get`; `member`: `.x` of what a `)` closed;
   * `word`: a keyword or a function, `index`, `strings.Trim`.
   */
  readonly kind: 'field' | 'variable' | 'member' | 'word' | 'string' | 'number' | 'mark';
  /** Of strings what is between the quotes. */
  readonly text: string;
}

/** `{{ … }}` of a Go template, or its comment. */
export interface GoAction {
  readonly kind: 'action' | 'comment';
  readonly whole: Span;
  readonly tokens: readonly GoToken[];
  /** Of a comment its text; otherwise `''`. */
  readonly comment: string;
}

/** The actions of a Go template in text order, as far as they can be made out; what is broken is passed over. */
export function scanGoTemplate(text: string): readonly GoAction[] {
  const actions: GoAction[] = [];
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const action = readComment(text, start) ?? readAction(text, start);
    actions.push(action);
    start = text.indexOf('{{', action.whole.end);
  }
  return actions;
}

/** `{{`, `}}` */
const markLength = 2;

function readComment(text: string, start: number): GoAction | undefined {
  const opening = /\{\{-?\s*\/\*/y;
  opening.lastIndex = start;
  if (!opening.test(text)) return undefined;
  const from = opening.lastIndex;
  const end = text.indexOf('*/', from);
  const content = end < 0 ? text.length : end;
  const closing = text.indexOf('}}', content);
  const whole = { start, end: closing < 0 ? text.length : closing + markLength };
  return { kind: 'comment', whole, tokens: [], comment: text.slice(from, content) };
}

const tokenPattern =
  /\s+|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`|'(?:[^'\\\n]|\\.)*'|(\$[\w.]*)|(\.[\w.]*)|([+-]?\d[\w.]*)|([\p{L}_][\p{L}\p{N}_.]*)|(:=|.)/suy;

function readAction(text: string, start: number): GoAction {
  const tokens: GoToken[] = [];
  let at = start + markLength;
  for (;;) {
    if (at >= text.length) return { kind: 'action', whole: { start, end: text.length }, tokens, comment: '' };
    if (text.startsWith('}}', at)) break;
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) break;
    at = tokenPattern.lastIndex;
    const token = tokenOf(match, text[match.index - 1] === ')');
    if (token !== undefined) tokens.push(token);
  }
  return {
    kind: 'action',
    whole: { start, end: Math.min(at + markLength, text.length) },
    tokens,
    comment: '',
  };
}

function tokenOf(match: RegExpExecArray, isAfterParenthesis: boolean): GoToken | undefined {
  const [, quoted, raw, variable, field, number, word, mark] = match;
  const string = quoted?.replace(/\\(.)/gs, '$1') ?? raw;
  if (string !== undefined) return { kind: 'string', text: string };
  if (variable !== undefined) return { kind: 'variable', text: variable };
  if (field !== undefined) return { kind: isAfterParenthesis ? 'member' : 'field', text: field };
  if (number !== undefined) return { kind: 'number', text: number };
  if (word !== undefined) return { kind: 'word', text: word };
  return mark === undefined ? undefined : { kind: 'mark', text: mark };
}
