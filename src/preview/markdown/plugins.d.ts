// These packages bring no types of their own.
declare module 'markdown-it-deflist' {
  export default function deflist(md: import('markdown-it').MarkdownIt): void;
}
declare module 'markdown-it-footnote' {
  export default function footnote(md: import('markdown-it').MarkdownIt): void;
}
declare module 'markdown-it-emoji' {
  export function full(
    md: import('markdown-it').MarkdownIt,
    options?: { readonly shortcuts?: Readonly<Record<string, string | readonly string[]>> },
  ): void;
}
