// Looks at what we draw in the preview as a screen reader and a reader with weak eyes would.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const program = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What is ours in a preview; VS Code's own page has faults that we can't mend. */
const ours = ['[class*="conference-notes"]', 'figure'];

/** The colours of code are VS Code's. */
const theirs = ['[class^="hljs-"]'];

const rules = {
  // Which headings there are, and of which level, is the note's to say, and Hugo's under a figure.
  'heading-order': { enabled: false },
};

/**
 * What axe-core holds against elements in a frame, contrast included: the rule, the element and why.
 *
 * @param {import('playwright-core').Frame} frame
 * @param {readonly string[]} selectors
 * @returns {Promise<string[]>}
 */
export async function violationsIn(frame, selectors = ours) {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(readFileSync(program, 'utf8'));
  return frame.evaluate(
    async ([wanted, exclude, options]) => {
      const include = wanted.filter((selector) => document.querySelector(selector) !== null);
      if (include.length === 0) return ['there is nothing to look at'];
      // VS Code paints it behind the frame, where axe-core can't see it.
      document.documentElement.style.background = 'var(--vscode-editor-background)';
      const { violations } = await window.axe.run({ include, exclude }, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
    [selectors, theirs, { rules }],
  );
}
