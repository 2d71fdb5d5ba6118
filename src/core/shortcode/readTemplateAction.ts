import { attributeBefore, isAddress, strongerType, typeOfAttribute } from './attributeBefore';
import type { GoAction, GoToken } from './goTemplate';
import type { ParameterReads, TemplateReads } from './templateReads';
import type { Meaning, TemplateScopes } from './templateScopes';
import { comparedValues, defaultAfter, defaultBefore } from './templateValues';

/** Where an action speaks of a parameter. */
interface Mention {
  readonly reads: ParameterReads;
  /** The tokens of the mention: `.Get` and its argument, or the name alone. */
  readonly from: number;
  readonly to: number;
  /** `.Get 0`, `.Get "x"` and the like, not a variable that holds it. */
  readonly isDirect: boolean;
}

/** Words that hand what they get to a template of its own. */
const passingWords = new Set([
  'partial',
  'partialCached',
  'template',
  'block',
  'dict',
  'merge',
  'newScratch',
]);
const opening = new Set(['if', 'with', 'range', 'define', 'block']);

/** Adds to `reads` and `scopes` what one action tells. */
export function readAction(
  action: GoAction,
  text: string,
  scopes: TemplateScopes,
  reads: TemplateReads,
): void {
  const { tokens } = action;
  const [first, second] = tokens;
  const keyword = first?.kind === 'word' ? first.text : '';
  if (keyword === 'end') {
    scopes.close();
    return;
  }
  const mentions = mentionsOf(tokens, scopes, reads);
  const asked = mentions.map((mention) => mention.reads);
  for (const mention of mentions) describe(mention, action, text, scopes);
  joinNamesAndPlaces(mentions, reads);
  if (tokens.some(({ kind, text: word }) => kind === 'word' && word === 'errorf')) requireAsked(scopes);
  if (keyword === 'else') {
    const inner = second?.kind === 'word' ? second.text : '';
    const dot = inner === 'with' ? dotOf(tokens.slice(2), scopes, asked) : undefined;
    scopes.turn(dot, asked);
  } else if (opening.has(keyword)) open(keyword, tokens, scopes, asked);
  else if (first?.kind === 'variable' && (second?.text === ':=' || second?.text === '='))
    assign(first.text, second.text === ':=', tokens.slice(2), scopes, mentions, reads);
}

function open(
  keyword: string,
  tokens: readonly GoToken[],
  scopes: TemplateScopes,
  asked: readonly ParameterReads[],
): void {
  const rest = tokens.slice(1);
  const isNot = rest.some(({ kind, text }) => kind === 'word' && text === 'not');
  const dot = keyword === 'if' ? scopes.dot : keyword === 'with' ? dotOf(rest, scopes, asked) : undefined;
  const isDefinition = keyword === 'define' || keyword === 'block';
  scopes.open(keyword, dot ?? (isDefinition ? { kind: 'shortcode' } : { kind: 'other' }), asked, isNot);
  const [name, mark] = rest;
  if (name?.kind === 'variable' && mark?.text === ':=') scopes.assign(name.text, dot ?? { kind: 'other' });
}

/** What the dot becomes in `with …`. */
function dotOf(
  tokens: readonly GoToken[],
  scopes: TemplateScopes,
  asked: readonly ParameterReads[],
): Meaning {
  const [only] = tokens;
  const resolved = only === undefined || tokens.length > 1 ? undefined : scopes.resolve(only);
  if (resolved !== undefined && resolved.path.length === 0) return resolved.meaning;
  const [parameter] = asked;
  return parameter === undefined ? { kind: 'other' } : { kind: 'parameter', reads: parameter };
}

function assign(
  variable: string,
  isNew: boolean,
  tokens: readonly GoToken[],
  scopes: TemplateScopes,
  mentions: readonly Mention[],
  reads: TemplateReads,
): void {
  const [only] = tokens;
  const resolved = only === undefined || tokens.length > 1 ? undefined : scopes.resolve(only);
  const isShortcode = resolved?.meaning.kind === 'shortcode';
  // The name that is assigned to stands for a parameter itself, maybe.
  const parameter = mentions.find(({ from }) => from > 1)?.reads;
  if (isShortcode && resolved.path.length === 0) scopes.assign(variable, resolved.meaning);
  else if (isShortcode && resolved.path.join('.') === 'Params')
    scopes.assign(variable, { kind: 'parameters' });
  else if (parameter !== undefined) assignParameter(variable, isNew, scopes, parameter, reads);
  else if (isNew) scopes.assign(variable, { kind: 'other' });
}

function assignParameter(
  variable: string,
  isNew: boolean,
  scopes: TemplateScopes,
  parameter: ParameterReads,
  reads: TemplateReads,
): void {
  const before = scopes.variable(variable);
  let meant = parameter;
  // `{{ $src := .Get "src" }}` and, elsewhere, `{{ $src = .Get 0 }}`.
  if (!isNew && before.kind === 'parameter') {
    const both = [before.reads, parameter];
    const named = both.find(({ name }) => name !== undefined);
    const placed = both.find(({ name }) => name === undefined);
    if (named?.name !== undefined && placed?.position !== undefined) reads.join(named.name, placed.position);
    meant = named ?? parameter;
  }
  scopes.assign(variable, { kind: 'parameter', reads: meant });
}

function requireAsked(scopes: TemplateScopes): void {
  const scope = scopes.innermost;
  if (scope?.isWithout !== true || (scope.keyword !== 'with' && scope.keyword !== 'if')) return;
  // `or` and `and` leave open which of them is missing.
  const [only] = scope.asked;
  if (only !== undefined && scope.asked.length === 1) only.isRequired = true;
}

function mentionsOf(
  tokens: readonly GoToken[],
  scopes: TemplateScopes,
  reads: TemplateReads,
): readonly Mention[] {
  const mentions: Mention[] = [];
  tokens.forEach((token, i) => {
    const resolved = scopes.resolve(token);
    if (resolved === undefined) return;
    const { meaning, path } = resolved;
    const [name, parameter] = path;
    if (meaning.kind === 'parameter' && name === undefined)
      mentions.push({ reads: meaning.reads, from: i, to: i, isDirect: false });
    else if (meaning.kind === 'parameters') mentions.push(...readOfParams(tokens, i, path[0], reads));
    else if (meaning.kind !== 'shortcode') return;
    else if (name === 'Get') mentions.push(...readOfArgument(tokens, i, i + 1, reads));
    else if (name === 'Params') mentions.push(...readOfParams(tokens, i, parameter, reads));
    else if (name === undefined && tokens.some(({ kind, text }) => kind === 'word' && passingWords.has(text)))
      reads.isComplete = false;
  });
  return mentions;
}

function readOfArgument(
  tokens: readonly GoToken[],
  from: number,
  at: number,
  reads: TemplateReads,
): readonly Mention[] {
  const argument = tokens[at];
  const key =
    argument?.kind === 'string'
      ? argument.text
      : argument?.kind === 'number' && /^\d{1,3}$/.test(argument.text)
        ? Number(argument.text)
        : undefined;
  if (key !== undefined) return [{ reads: reads.of(key), from, to: at, isDirect: true }];
  reads.isComplete = false;
  return [];
}

/** Functions that ask for one parameter of many, and so are followed by its name. */
const askingWords = new Set(['index', 'isset']);

function readOfParams(
  tokens: readonly GoToken[],
  at: number,
  name: string | undefined,
  reads: TemplateReads,
): readonly Mention[] {
  if (name !== undefined) return [{ reads: reads.of(name), from: at, to: at, isDirect: true }];
  const before = tokens[at - 1];
  if (before?.kind === 'word' && askingWords.has(before.text)) {
    const mentions = readOfArgument(tokens, at - 1, at + 1, reads);
    for (const { reads: parameter } of mentions) {
      if (before.text === 'isset') parameter.isGuarded = true;
      // Hugo stops where a list of parameters is too short.
      else if (parameter.position !== undefined && parameter.name === undefined) parameter.isRequired = true;
    }
    return mentions;
  }
  const isAssigned = tokens[0]?.kind === 'variable' && (before?.text === '=' || before?.text === ':=');
  const isHarmless = isAssigned || (before?.kind === 'word' && before.text === 'len');
  if (!isHarmless) reads.isComplete = false;
  return [];
}

const asking = new Set([
  'if',
  'with',
  'else',
  'and',
  'or',
  'not',
  'cond',
  'default',
  'isset',
  'eq',
  'ne',
  'in',
  'range',
]);
const typedWords: ReadonlyMap<string, ParameterReads['type']> = new Map([
  ['markdownify', 'markdown'],
  ['RenderString', 'markdown'],
  ['ref', 'page'],
  ['relref', 'page'],
  ['GetPage', 'page'],
  ['GetMatch', 'image'],
  ['resources.Get', 'image'],
  ['imageConfig', 'image'],
]);

/** Learns from the words around a mention and from the HTML before it. */
function describe(
  { reads, from, to, isDirect }: Mention,
  action: GoAction,
  text: string,
  scopes: TemplateScopes,
): void {
  const { tokens } = action;
  const isAsked = tokens.some(({ kind, text: word }) => kind === 'word' && asking.has(word));
  if (scopes.isConditional || isAsked) {
    reads.isGuarded = true;
    if (reads.isRequired && isDirect && reads.name === undefined)
      reads.isRequired = scopes.isConditional ? false : !isAsked;
  }
  reads.default ??= defaultAfter(tokens, to) ?? defaultBefore(tokens, from);
  for (const value of comparedValues(tokens, from)) reads.values.add(value);
  for (const { kind, text: word } of tokens) {
    const type =
      kind === 'string'
        ? undefined
        : typedWords.get(word.replace(/^.*\.(?=RenderString|GetPage|GetMatch)/, ''));
    if (type !== undefined) reads.type = type;
  }
  const place = attributeBefore(text, action.whole.start);
  if (place === undefined || isAsked) return;
  reads.type = strongerType(reads.type, typeOfAttribute(place));
  if (isAddress(place) && !scopes.isConditional && !reads.isGuarded) reads.isRequired = true;
}

/** `or (.Get "src") (.Get 0)`: the same parameter either way. */
function joinNamesAndPlaces(mentions: readonly Mention[], reads: TemplateReads): void {
  const direct = mentions.filter(({ isDirect }) => isDirect).map((mention) => mention.reads);
  const names = new Set(direct.flatMap(({ name, position }) => (position === undefined ? (name ?? []) : [])));
  const places = new Set(
    direct.flatMap(({ name, position }) => (name === undefined ? (position ?? []) : [])),
  );
  const [name] = names;
  const [place] = places;
  if (names.size === 1 && places.size === 1 && name !== undefined && place !== undefined)
    reads.join(name, place);
}
