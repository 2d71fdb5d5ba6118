import type { FaultReason, ShortcodeFault } from '../../shortcode/shortcode';
import type { Problem } from '../problem';
import type { shortcodeProblems } from './problems';

/** What the lexer's faults are called; those that the nesting explains better are left to it. */
const codes: Partial<Record<FaultReason, keyof typeof shortcodeProblems>> = {
  'no-name': 'shortcode.no-name',
  'comment-unclosed': 'shortcode.unclosed-comment',
  'tag-unclosed': 'shortcode.unclosed-tag',
  'string-unclosed': 'shortcode.unclosed-quote',
  'raw-string-unclosed': 'shortcode.unclosed-quote',
  'bad-character': 'shortcode.bad-character',
  'bad-escape': 'shortcode.bad-escape',
  'single-quotes': 'shortcode.single-quotes',
  'smart-quotes': 'shortcode.smart-quotes',
  'wrong-delimiter': 'shortcode.wrong-delimiter',
  'no-space-before-end': 'shortcode.no-space-before-end',
  'period-in-name': 'shortcode.period-in-name',
  'mixed-parameters': 'shortcode.mixed-parameters',
  'text-after-close': 'shortcode.text-after-close',
  'text-after-slash': 'shortcode.text-after-slash',
  'double-slash': 'shortcode.double-slash',
  'unnamed-close': 'shortcode.unnamed-close',
  'inline-nesting': 'shortcode.inline-nesting',
};

/** The faults of Hugo's tags as problems. */
export function faultProblems(faults: readonly ShortcodeFault[]): readonly Problem[] {
  return faults.flatMap(({ dialect, reason, span, data }): readonly Problem[] => {
    const code = dialect === 'hugo' ? codes[reason] : undefined;
    return code === undefined ? [] : [{ code, span, data }];
  });
}
