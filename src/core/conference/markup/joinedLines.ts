/** Below it neither a blank line nor a list, a heading, a quotation or a table; two blanks before it would be meant as a break. */
const softBreak = /(?<=\S) ?\r?\n(?=[ \t]*[^\s*+>#|\d-])[ \t]*/g;

/** Text with each paragraph on one line: where its author's editor broke the lines is no matter to its words. */
export function joinedLines(text: string): string {
  return text.replace(softBreak, ' ');
}
