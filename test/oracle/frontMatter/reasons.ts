import type { Reason } from './compare';

/** Where our reading parts from the generators' on purpose, or can't follow them. */
export const reasons: readonly Reason[] = [
  {
    why: 'libyaml reads the first, indented field and drops all others without a word: to us that is an error',
    holds: (_one, theirs, ours) =>
      theirs.verdict === 'fine' && ours.codes.includes('front-matter.bad-indent'),
  },
  {
    why: 'a time without a day is one of today to Ruby: nothing is said about it',
    holds: (one, theirs, ours) =>
      one.generator === 'jekyll' && theirs.verdict === 'unpublished' && ours.outcome.date === undefined,
  },
  {
    why: 'a tag that holds a bracket',
    holds: (one) => /: !\[/.test(one.text),
  },
  {
    why: 'a list or mapping for a title or date is called wrong, and not followed to what Ruby prints',
    holds: (one, _theirs, ours) =>
      one.generator === 'jekyll' &&
      (ours.codes.includes('front-matter.wrong-type') || /^date: [[{]/m.test(one.text)),
  },
  {
    why: 'a date equal to the moment of the build is none to Jekyll',
    holds: (one) => one.generator === 'jekyll' && one.text.includes('2026-01-15T12:00:00Z'),
  },
  {
    why: 'digits of another script are not looked at',
    holds: (one) => /^date: [０-９]/m.test(one.text),
  },
  {
    why: 'the parser names the line after which it gave up; ours is where the text starts that never ends',
    holds: (_one, _theirs, ours) => ours.codes.some((code) => /unclosed/.test(code)),
  },
  {
    why: 'a cascade of the config that makes drafts hides whole sections; nothing is said about it',
    holds: ({ config = '' }) => /cascade = \{draft/.test(config),
  },
  {
    why: 'of two lines that are not in line with each other either may be the wrong one',
    holds: (_one, _theirs, ours) => ours.codes.includes('front-matter.bad-indent'),
  },
];
