import conferenceNote from '../../../schemas/conference-note.schema.json';
import hugo from '../../../schemas/hugo.schema.json';
import jekyll from '../../../schemas/jekyll.schema.json';
import talkPage from '../../../schemas/talk-page.schema.json';
import { stringOf, valueNamed } from '../frontMatter/fields';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { GeneratorId } from '../site/site';
import type { FieldSchema, FrontMatterSchema } from './fieldSchema';
import { isSchema } from './fieldSchema';

/** A schema of the user's own, from the setting `conferenceNotes.frontMatter.schemas`, already read. */
export interface UserSchema {
  /** The file it was read from, or the setting's name: for people. */
  readonly name: string;
  /** Whatever stands there; what is no schema is passed over. */
  readonly schema: unknown;
}

/** A field that is known, and whose word that is. */
export interface KnownField {
  readonly name: string;
  readonly schema: FieldSchema;
  /** `Hugo page`, or the user's schema's name. */
  readonly origin: string;
  /** The place among those that are offered: smaller is earlier. */
  readonly rank: number;
}

/** All fields known for a note, the user's own first; each name once. */
export function knownFields(
  generator: GeneratorId,
  frontMatter: FrontMatter | undefined,
  users: readonly UserSchema[] = [],
): ReadonlyMap<string, KnownField> {
  const known = new Map<string, KnownField>();
  for (const { name, schema } of users) if (isSchema(schema)) addFields(known, withProperties(schema), name);
  for (const schema of generatorSchemas(generator)) addFields(known, schema, schema.title ?? '');
  const event = isTalkPage(frontMatter) ? [talk, conference] : [conference, talk];
  for (const schema of event) addFields(known, schema, schema.title ?? '');
  return known;
}

const conference: FrontMatterSchema = conferenceNote;
const talk: FrontMatterSchema = talkPage;

/** A folder of no generator is read by some program: what both know is offered, as Hugo describes it. */
function generatorSchemas(generator: GeneratorId): readonly FrontMatterSchema[] {
  switch (generator) {
    case 'hugo':
      return [hugo];
    case 'jekyll':
      return [jekyll];
    case 'plain':
      return [common];
  }
}

const common: FrontMatterSchema = {
  ...hugo,
  title: 'Note',
  properties: Object.fromEntries(
    ['title', 'date', 'tags', 'categories', 'description', 'author', 'authors', 'draft', 'slug'].flatMap(
      (name): [string, FieldSchema][] => {
        const schema = Object.entries<FieldSchema>(hugo.properties).find(([key]) => key === name)?.[1];
        return schema === undefined ? [] : [[name, schema]];
      },
    ),
  ),
};

/** A page about one talk says so by type, layout or fields that only such pages have. */
function isTalkPage(frontMatter: FrontMatter | undefined): boolean {
  if (frontMatter === undefined) return false;
  const kind = `${stringOf(valueNamed(frontMatter, 'type'))} ${stringOf(valueNamed(frontMatter, 'layout'))} ${stringOf(valueNamed(frontMatter, 'collection'))}`;
  return (
    /\btalks?\b/i.test(kind) || valueNamed(frontMatter, 'talk_title', 'talk_type', 'sched_url') !== undefined
  );
}

function withProperties(schema: FieldSchema): FrontMatterSchema {
  const properties: unknown = Object.entries(schema).find(([key]) => key === 'properties')?.[1];
  return { ...schema, properties: isSchema(properties) ? onlySchemas(properties) : {} };
}

function onlySchemas(properties: object): { readonly [name: string]: FieldSchema } {
  return Object.fromEntries(Object.entries(properties).filter(([, schema]) => isSchema(schema)));
}

/** Fields without a place of their own come after those that have one. */
const unranked = 100;

function addFields(known: Map<string, KnownField>, schema: FrontMatterSchema, origin: string): void {
  const order = schema['x-order'] ?? [];
  const base = known.size === 0 ? 0 : unranked;
  for (const [name, field] of Object.entries(schema.properties)) {
    if (known.has(name)) continue;
    const index = order.indexOf(name);
    known.set(name, { name, schema: field, origin, rank: index === -1 ? base + unranked : base + index });
  }
}
