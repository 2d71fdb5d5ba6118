import type { FilePath } from '../text/paths';
import type { Dialect } from './shortcode';

/** A parameter that a shortcode's template reads. */
export interface ParameterDefinition {
  /** `undefined` for one that is only read by position. */
  readonly name: string | undefined;
  /** What to call one without a name: `user`; `undefined` where nothing tells. */
  readonly label?: string;
  /** Zero-based, if it can be given by position. */
  readonly position: number | undefined;
  /** Whether a call without it surely comes out wrong. */
  readonly required: boolean;
  readonly type: 'string' | 'int' | 'float' | 'bool' | 'image' | 'page' | 'url' | 'markdown';
  readonly values: readonly string[];
  readonly default: string | undefined;
  /** Markdown, for people; a template's own words are escaped in it. */
  readonly description: string;
  /** The version of the generator that brought it. */
  readonly since?: string;
}

/** What a site accepts under one name: built in, or read from its own template. */
export interface ShortcodeDefinition {
  readonly dialect: Dialect;
  readonly name: string;
  readonly origin: 'builtin' | 'site' | 'theme' | 'setting';
  /** The template it was read from; `undefined` for one that is built in. */
  readonly template: FilePath | undefined;
  readonly parameters: readonly ParameterDefinition[];
  /** `false` if the template reads parameters in a way that can't be followed: then no name is called unknown. */
  readonly isComplete: boolean;
  /**
   * `none`: Hugo stops at a closing tag and at `/>}}`. Otherwise each call must be closed, or close itself, and
   * `optional` says that a call that closes itself makes sense.
   */
  readonly body: 'none' | 'optional' | 'required';
  /** Whether its own HTML surely is in what it gives. Between `{{% %}}` Hugo reads that as Markdown. */
  readonly writesHtml?: boolean;
  /** Markdown, for people. */
  readonly description: string;
  /** The version of the generator that brought it. */
  readonly since?: string;
  /** The version that deprecated it, and the shortcode to use instead, if there is one. */
  readonly deprecated?: { readonly since: string; readonly instead: string | undefined };
}
