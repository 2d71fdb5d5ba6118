import type { ParameterDefinition, ShortcodeDefinition } from './shortcodeDefinition';

/**
 * The shortcodes that Hugo brings along, as its documentation describes them; those of older versions that calls in
 * notes may still name are among them, deprecated. https://gohugo.io/shortcodes/
 */
export const builtinShortcodes: readonly ShortcodeDefinition[] = [
  {
    ...withoutHtml(builtin('comment', 'required', 'Text that the page does not show.')),
    since: '0.137.1',
    deprecated: { since: '0.143.0', instead: undefined },
  },
  {
    ...builtin('details', 'required', 'A box that opens on a click: HTML’s `details`.', [
      text('summary', 'What is seen of it while it is closed.', { type: 'markdown', default: 'Details' }),
      bool('open', 'Whether it is open from the start.', 'false'),
      text('class', 'Its CSS classes.'),
      text('name', 'Of the boxes with the same name only one is open at a time.'),
      text('title', 'Shown while the pointer rests on it.'),
    ]),
    since: '0.140.0',
  },
  builtin('figure', 'none', 'A picture with what belongs to it: caption, author, link.', [
    text('src', 'The picture: of the page’s own folder, of `assets` or `static`, or any address.', {
      type: 'image',
      required: true,
    }),
    text('alt', 'What the picture shows, for those who can’t see it. Without it the caption is taken.'),
    text('caption', 'The text below the picture.', { type: 'markdown' }),
    text('title', 'A heading above the caption.'),
    text('attr', 'Whom to thank for the picture.', { type: 'markdown' }),
    text('attrlink', 'Where `attr` links to.', { type: 'url' }),
    text('link', 'Where the picture links to.', { type: 'url' }),
    text('target', 'Where the link opens.', { values: ['_blank', '_self', '_parent', '_top'] }),
    text('rel', 'How this page relates to what the link leads to.', {
      values: ['noopener', 'noreferrer', 'nofollow', 'external'],
    }),
    text('class', 'CSS classes of the figure.'),
    text('width', 'In pixels, or with a unit.'),
    text('height', 'In pixels, or with a unit.'),
    loading('the picture'),
  ]),
  {
    ...builtin('gist', 'none', 'A Gist of GitHub’s.', [
      positional(0, 'user', 'Whose Gist it is.', { required: true }),
      positional(1, 'id', 'The long number in its address.', { required: true }),
      positional(2, 'file', 'Only this file of it.'),
    ]),
    deprecated: { since: '0.143.0', instead: undefined },
  },
  builtin('highlight', 'required', 'Code in colours. A fenced code block does the same.', [
    positional(0, 'language', 'What the code is written in.', { required: true }),
    positional(1, 'options', 'Like `linenos=inline, hl_lines=3 6-8`.'),
  ]),
  builtin('instagram', 'none', 'A post on Instagram.', [
    positional(0, 'id', 'What follows `/p/` in its address.', { required: true }),
  ]),
  builtin('instagram_simple', 'none', 'A post on Instagram, as a picture that links to it.', [
    positional(0, 'id', 'What follows `/p/` in its address.', { required: true }),
  ]),
  withoutHtml(
    builtin('param', 'none', 'A parameter of the page, or else of the site.', [
      positional(0, 'name', 'Its key, like `author` or `colors.reddish`.', { required: true }),
    ]),
  ),
  {
    ...builtin('qr', 'optional', 'A QR code of a text, given here or as the body.', [
      text('text', 'What the code says; without it the body.'),
      text('level', 'How much of it may be damaged.', {
        values: ['low', 'medium', 'quartile', 'high'],
        default: 'medium',
      }),
      text('scale', 'Pixels a dot, at least 2.', { type: 'int', default: '4' }),
      text('targetDir', 'The folder of the built site that gets the picture.'),
      text('alt', 'What the code leads to, for those who can’t see it.'),
      text('class', 'CSS classes of the picture.'),
      text('id', 'The picture’s id.'),
      text('title', 'Shown while the pointer rests on it.'),
      loading('the picture'),
    ]),
    since: '0.141.0',
  },
  withoutHtml(builtin('ref', 'none', 'The full address of a page of this site.', reference())),
  withoutHtml(builtin('relref', 'none', 'The address of a page of this site, from its top.', reference())),
  ...['tweet', 'twitter', 'twitter_simple'].map(
    (name): ShortcodeDefinition => ({
      ...builtin(name, 'none', 'A post on Twitter.', post()),
      deprecated: { since: '0.142.0', instead: name === 'twitter_simple' ? 'x_simple' : 'x' },
    }),
  ),
  builtin('vimeo', 'none', 'A video on Vimeo.', [
    video('The number in its address.'),
    text('class', 'CSS classes of the box around it.'),
    text('title', 'The title of the frame, for those who can’t see it.'),
    { ...bool('allowFullScreen', 'Whether it may fill the screen.', 'true'), since: '0.146.0' },
    { ...loading('the player'), since: '0.146.0' },
  ]),
  builtin('vimeo_simple', 'none', 'A video on Vimeo, as a picture that links to it.', [
    video('The number in its address.'),
    text('class', 'CSS classes of the box around it.'),
    text('title', 'The title of the frame, for those who can’t see it.'),
  ]),
  { ...builtin('x', 'none', 'A post on X.', post()), since: '0.141.0' },
  { ...builtin('x_simple', 'none', 'A post on X, without its script.', post()), since: '0.141.0' },
  builtin('youtube', 'none', 'A video on YouTube.', [
    video('What follows `v=` in its address.'),
    text('class', 'CSS classes of the box around it.'),
    text('title', 'The title of the frame, for those who can’t see it.', { default: 'YouTube video' }),
    bool('autoplay', 'Whether it starts by itself, then without sound.', 'false'),
    ...[
      bool('allowFullScreen', 'Whether it may fill the screen.', 'true'),
      bool('controls', 'Whether its buttons are shown.', 'true'),
      text('end', 'The second at which it stops.', { type: 'int' }),
      loading('the player'),
      bool('loop', 'Whether it starts again at its end.', 'false'),
      bool('mute', 'Whether it plays without sound.', 'false'),
      text('start', 'The second at which it starts.', { type: 'int' }),
    ].map((parameter): ParameterDefinition => ({ ...parameter, since: '0.125.0' })),
  ]),
];

type Details = Partial<Pick<ParameterDefinition, 'type' | 'required' | 'values' | 'default'>>;

function builtin(
  name: string,
  body: ShortcodeDefinition['body'],
  description: string,
  parameters: readonly ParameterDefinition[] = [],
): ShortcodeDefinition {
  return {
    dialect: 'hugo',
    name,
    origin: 'builtin',
    template: undefined,
    parameters,
    isComplete: true,
    body,
    writesHtml: true,
    description,
  };
}

function withoutHtml(definition: ShortcodeDefinition): ShortcodeDefinition {
  return { ...definition, writesHtml: false };
}

function text(name: string, description: string, details: Details = {}): ParameterDefinition {
  return {
    name,
    position: undefined,
    required: false,
    type: 'string',
    values: [],
    default: undefined,
    description,
    ...details,
  };
}

function bool(name: string, description: string, byDefault: string): ParameterDefinition {
  return text(name, description, { type: 'bool', default: byDefault });
}

function loading(what: string): ParameterDefinition {
  return text('loading', `Whether ${what} is loaded at once or when it is nearly in view.`, {
    values: ['eager', 'lazy'],
  });
}

/** One that is read by its place alone; `label` is what people call it. */
function positional(
  position: number,
  label: string,
  description: string,
  details: Details = {},
): ParameterDefinition {
  return { ...text('', description, details), name: undefined, label, position };
}

function video(description: string): ParameterDefinition {
  return { ...text('id', description, { required: true }), position: 0 };
}

function post(): readonly ParameterDefinition[] {
  return [
    text('user', 'Whose post it is, without `@`.', { required: true }),
    text('id', 'The long number in its address.', { required: true }),
  ];
}

function reference(): readonly ParameterDefinition[] {
  return [
    {
      ...text('path', 'The page: `/post/a.md`, `a.md`, or `#a-heading` of this one.', {
        type: 'page',
        required: true,
      }),
      position: 0,
    },
    text('lang', 'The language of the page.'),
    { ...text('outputFormat', 'Which form of the page, like `amp`.'), position: 1 },
  ];
}
