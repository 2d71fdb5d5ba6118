import type { Env, MarkdownIt, StateBlock, StateCore, StateInline } from 'markdown-it';

/** A markdown-it plugin as its authors write them. */
export type Plugin = (md: MarkdownIt) => void;

type Gate = (env: Env) => boolean;
type Rule<Args extends readonly unknown[], Result> = (...args: Args) => Result;

/**
 * Installs a plugin so that its rules act only where `isOn` says so. Its rules get names of our own, and it sets no
 * drawing rule that is there already: a reader's extension that brings the same plugin goes on as before.
 */
export function useGated(md: MarkdownIt, plugin: Plugin, isOn: Gate): void {
  const names = new Set<string>();
  const drawing: MarkdownIt['renderer']['rules'] = {};
  const facade: MarkdownIt = Object.create(md);
  Object.assign(facade, {
    core: { ruler: gatedRuler(md.core.ruler, names, gatedCore(isOn)) },
    block: { ruler: gatedRuler(md.block.ruler, names, gatedBlock(isOn)) },
    inline: {
      ruler: gatedRuler(md.inline.ruler, names, gatedInline(isOn)),
      ruler2: gatedRuler(md.inline.ruler2, names, gatedInlineEnd(isOn)),
    },
    renderer: { rules: drawing },
  });
  plugin(facade);
  for (const [name, rule] of Object.entries(drawing)) md.renderer.rules[name] ??= rule;
}

interface Ruler<R> {
  before(other: string, name: string, rule: R, options?: { alt?: string[] }): void;
  after(other: string, name: string, rule: R, options?: { alt?: string[] }): void;
  push(name: string, rule: R, options?: { alt?: string[] }): void;
}

function gatedRuler<R>(ruler: Ruler<R>, names: Set<string>, gate: (rule: R) => R): Ruler<R> {
  const own = (name: string): string => (names.has(name) ? ownName(name) : name);
  const added = (name: string): string => {
    names.add(name);
    return ownName(name);
  };
  return {
    before: (other, name, rule, options) => ruler.before(own(other), added(name), gate(rule), options),
    after: (other, name, rule, options) => ruler.after(own(other), added(name), gate(rule), options),
    push: (name, rule, options) => ruler.push(added(name), gate(rule), options),
  };
}

function ownName(name: string): string {
  return `conference_notes_${name}`;
}

function gatedCore(isOn: Gate) {
  return (rule: Rule<[StateCore], void>) =>
    (state: StateCore): void => {
      if (isOn(state.env)) rule(state);
    };
}

function gatedBlock(isOn: Gate) {
  type BlockRule = Rule<[StateBlock, number, number, boolean], boolean>;
  return (rule: BlockRule): BlockRule =>
    (state, ...place) =>
      isOn(state.env) && rule(state, ...place);
}

function gatedInline(isOn: Gate) {
  type InlineRule = Rule<[StateInline, boolean], boolean>;
  return (rule: InlineRule): InlineRule =>
    (state, isSilent) =>
      isOn(state.env) && rule(state, isSilent);
}

function gatedInlineEnd(isOn: Gate) {
  return (rule: Rule<[StateInline], void>) =>
    (state: StateInline): void => {
      if (isOn(state.env)) rule(state);
    };
}
