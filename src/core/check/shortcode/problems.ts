import type { ProblemRow } from '../problem';

/** What can be wrong with calls of shortcodes in a Hugo site. Hugo stops at each `error`. */
export const shortcodeProblems = {
  'shortcode.unknown': {
    severity: 'error',
    summary: 'No template of this name: neither Hugo nor the site nor its themes bring one.',
    message: 'There is no shortcode "{name}" in this site.',
    suggestion: ' Did you mean "{closest}"?',
  },
  'shortcode.unclosed': {
    severity: 'error',
    summary: 'A shortcode whose template reads a body has no closing tag, and does not close itself.',
    message: 'The shortcode "{name}" is never closed: end it with {closing}, or write it as {selfClosing}.',
  },
  'shortcode.not-open': {
    severity: 'error',
    summary: 'A closing tag for which nothing is open.',
    message: 'No shortcode "{name}" is open here.',
    suggestion: ' Did you mean "{closest}"?',
  },
  'shortcode.wrong-order': {
    severity: 'warning',
    summary:
      'Shortcodes are closed in another order than they were opened. Hugo takes each closing tag for the innermost.',
    message: 'Hugo closes "{open}" with this tag for "{name}": close what was opened last first.',
  },
  'shortcode.body-not-allowed': {
    severity: 'error',
    summary: 'A closing tag, or a `/` at the end, for a shortcode whose template reads no body.',
    message: 'The shortcode "{name}" takes no body, so it must not be closed.',
  },
  'shortcode.mixed-delimiters': {
    severity: 'hint',
    summary: 'A pair is opened with `<` and closed with `%`, or the reverse. Hugo goes by the opening tag.',
    message: 'This closes {open} with {close}; Hugo goes by the opening tag.',
  },
  'shortcode.unclosed-tag': {
    severity: 'error',
    summary: 'The `>}}` or `%}}` of a tag is missing.',
    message: 'This tag never ends: "{end}" is missing.',
  },
  'shortcode.unclosed-comment': {
    severity: 'error',
    summary: 'A commented-out shortcode never ends.',
    message: 'This commented-out shortcode never ends: "{end}" is missing.',
  },
  'shortcode.wrong-delimiter': {
    severity: 'error',
    summary: 'A tag that starts with `<` ends with `%`, or the reverse.',
    message: 'This tag must end with "{expected}", not with "{delimiter}".',
  },
  'shortcode.no-space-before-end': {
    severity: 'error',
    summary:
      'Hugo reads a value without quotes, and a name, on to the next space: the end of the tag becomes part of it.',
    message: 'Put a space here: Hugo takes the end of the tag for a part of what stands before it.',
  },
  'shortcode.no-name': {
    severity: 'error',
    summary: 'A tag without the name of a shortcode.',
    message: 'The name of the shortcode is missing.',
  },
  'shortcode.period-in-name': {
    severity: 'error',
    summary: 'A name with a period, which only inline shortcodes may have.',
    message: 'The name of a shortcode has no period and no file ending.',
  },
  'shortcode.bad-character': {
    severity: 'error',
    summary: 'A character that Hugo allows in quotes only.',
    message: 'Hugo cannot read "{character}" here. Put the value in quotes.',
  },
  'shortcode.bad-escape': {
    severity: 'error',
    summary: 'A backslash before a backquote.',
    message: 'A backquote cannot be escaped.',
  },
  'shortcode.unclosed-quote': {
    severity: 'error',
    summary: 'A quote is not closed on its line; or a backquote nowhere.',
    message: 'The quote {quote} is never closed.',
  },
  'shortcode.single-quotes': {
    severity: 'error',
    summary: 'Hugo does not take single quotes for quotes.',
    message: 'Hugo does not know single quotes: use double quotes.',
  },
  'shortcode.smart-quotes': {
    severity: 'error',
    summary: 'Hugo does not take typographic quotes for quotes.',
    message: 'Hugo does not know typographic quotes: use straight double quotes.',
  },
  'shortcode.quotes-in-value': {
    severity: 'warning',
    summary: 'Single or typographic quotes around one word: Hugo takes them for a part of the value.',
    message: 'Hugo takes these quotes for a part of the value: use straight double quotes.',
  },
  'shortcode.mixed-parameters': {
    severity: 'error',
    summary: 'Parameters with and without a name in one call.',
    message: 'Give all parameters a name, or none: "{name}" is not like those before it.',
  },
  'shortcode.text-after-close': {
    severity: 'error',
    summary: 'Something follows the name in a closing tag.',
    message: 'Nothing may stand here before the end of the tag.',
  },
  'shortcode.text-after-slash': {
    severity: 'warning',
    summary: 'Something follows the `/` of a tag that closes itself: Hugo drops it.',
    message: 'Hugo drops this: nothing should stand between "/" and the end of the tag.',
  },
  'shortcode.double-slash': {
    severity: 'warning',
    summary: 'A closing tag with more than one `/`: Hugo shows its end on the page.',
    message: 'One "/" closes: with more, Hugo shows the end of this tag on the page.',
  },
  'shortcode.unnamed-close': {
    severity: 'warning',
    summary: 'A closing tag without a name: Hugo closes whatever is open.',
    message: 'Say what this closes: Hugo takes it for the innermost shortcode that is open.',
  },
  'shortcode.dropped-html': {
    severity: 'warning',
    summary:
      'Between `{{%` and `%}}` Hugo reads what a shortcode gives as Markdown, and leaves its HTML out unless `markup.goldmark.renderer.unsafe` is set.',
    message:
      'Hugo leaves the HTML of "{name}" out: it reads what stands between {open} and {close} as Markdown, and the site doesn\'t set "markup.goldmark.renderer.unsafe".',
  },
  'shortcode.inline-nesting': {
    severity: 'error',
    summary: 'A tag inside an inline shortcode.',
    message: 'No other shortcode may stand inside "{name}".',
  },
  'shortcode.unknown-parameter': {
    severity: 'warning',
    summary: 'A parameter that the template never reads: Hugo drops it without a word.',
    message: 'The shortcode "{shortcode}" has no parameter "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'shortcode.extra-parameter': {
    severity: 'warning',
    summary: 'More parameters without a name than the template reads.',
    message: 'The shortcode "{shortcode}" reads {count} parameters without a name, and this is one more.',
  },
  'shortcode.needs-names': {
    severity: 'warning',
    summary: 'Parameters without a name for a template that asks for names only.',
    message: 'The shortcode "{shortcode}" reads its parameters by name.',
    suggestion: ' Write {example}.',
  },
  'shortcode.duplicate-parameter': {
    severity: 'warning',
    summary: 'A parameter is given twice; the last one counts.',
    message: 'The parameter "{name}" is given again below; this one is lost.',
  },
  'shortcode.missing-parameter': {
    severity: 'warning',
    summary: 'A parameter without which the template cannot do its work.',
    message: 'The shortcode "{shortcode}" needs "{name}".',
  },
  'shortcode.wrong-type': {
    severity: 'warning',
    summary: 'A value of another type than the parameter wants: true or false, a number.',
    message: 'The parameter "{name}" wants {wanted}, not "{value}".',
  },
  'shortcode.unknown-value': {
    severity: 'warning',
    summary: 'A value that is nearly one of those that the template knows.',
    message: 'The parameter "{name}" does not know "{value}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'shortcode.deprecated': {
    severity: 'info',
    summary: 'The Hugo that the site uses gives this shortcode up.',
    message: 'The shortcode "{name}" is deprecated since Hugo {since}.',
    suggestion: ' Use "{instead}".',
  },
  'shortcode.too-new': {
    severity: 'error',
    summary: 'The shortcode is newer than the Hugo that the site uses.',
    message: 'The shortcode "{name}" came with Hugo {since}; this site uses {version}.',
  },
  'shortcode.parameter-too-new': {
    severity: 'warning',
    summary: 'The parameter is newer than the Hugo that the site uses, which drops it.',
    message: 'The parameter "{name}" came with Hugo {since}; this site uses {version}.',
  },
  'shortcode.ambiguous-page': {
    severity: 'warning',
    summary: 'A `ref` or `relref` by a name that several pages have: Hugo stops if they are all published.',
    message: 'Several pages are called "{path}": {pages}.',
  },
  'shortcode.missing-page': {
    severity: 'error',
    summary:
      'A `ref` or `relref` to a page that is not there; a warning where `refLinksErrorLevel` says so to Hugo.',
    message: 'There is no page "{path}".',
    suggestion: ' Did you mean "{closest}"?',
  },
} as const satisfies Record<string, ProblemRow>;
