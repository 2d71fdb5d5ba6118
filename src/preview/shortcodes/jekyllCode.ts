import { type Attributes, element } from '../html/html';
import { htmlLines } from './numberedCode';

/** What Jekyll makes of `{% highlight ruby linenos %}`: `html` is the code, coloured or at least escaped. */
export function jekyllCode(
  html: string,
  language: string,
  isNumbered: boolean,
  attributes: Attributes = [['class', 'highlight']],
): string {
  const named: Attributes = [
    ['class', `language-${language}`],
    ['data-lang', language],
  ];
  const code = element('code', language === '' ? [] : named, isNumbered ? rougeTable(html) : html);
  return element('figure', attributes, element('pre', [], code));
}

/** Numbers beside the code, as Rouge draws them. */
function rougeTable(html: string): string {
  const numbers = htmlLines(html).map((_, i) => `${i + 1}\n`);
  const gutter = element('pre', [['class', 'lineno']], numbers.join(''));
  const cells = [
    element('td', [['class', 'gutter gl']], gutter),
    element('td', [['class', 'code']], element('pre', [], `${html}\n`)),
  ];
  return element(
    'table',
    [['class', 'rouge-table']],
    element('tbody', [], element('tr', [], cells.join(''))),
  );
}

/** `highlight ruby linenos`, also `linenos=table`: what follows the language. */
export function asksForLineNumbers(options: string): boolean {
  return /\slinenos\b/.test(options);
}
