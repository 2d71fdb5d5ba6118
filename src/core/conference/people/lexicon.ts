import type { Note } from '../../note';
import { keepShape } from '../../text/keepShape';
import { addressKind } from '../words/addresses';
import type { People } from './namedPeople';

const lowerWord = /(?<![\p{L}\p{N}@/.:_#-])\p{Ll}[\p{L}'’-]{2,}/gu;

/** Pictures with their words, and where links lead to: there names are often in small letters. */
const noProse =
  /!\[[^\][\n]{0,200}\](?:\([^()\n]{0,300}\)|\[[^\][\n]{0,80}\])|\](?:\([^()\s]{1,500}\)|\[[^\][\n]{0,80}\])|^\[[^\][\n]{1,80}\]:|https?:\/\/\S+/gm;

/** `Ana` of `Ana showed`, `Ana’s talk`. */
const wordBeforeLower = /(?<!\p{L})\p{Lu}\p{Ll}+(?=(?:['’]s)? \p{Ll})/gu;

/** How a file names people, where all of its lines together tell. */
export interface NamingHabits {
  /** Whether the file names no companies: `Ana Ruiz, Bo Lind` are two persons then. */
  readonly commasJoinPeople: boolean;
  /** Whether it surely names some after a comma: `Ana Ruiz, Acme`. */
  readonly commasAddCompanies: boolean;
  /** Whether its lines end in given names alone: `Fences by Ana`. */
  readonly givenNamesAfterBy: boolean;
}

const noNaming: NamingHabits = {
  commasJoinPeople: false,
  commasAddCompanies: false,
  givenNamesAfterBy: false,
};

/**
 * What the file at hand knows of words and names: the words it writes in lower case are no names. Keeps what was read
 * with it, for each line is looked at from several sides and names come back.
 */
export class Lexicon {
  /** By text: how much each looks like one person's name. */
  readonly scores: Map<string, number>;
  /** By text: the persons that each names. */
  readonly people = new Map<string, People>();
  #joining: Lexicon | undefined;

  constructor(
    readonly isLower: (word: string) => boolean,
    readonly habits: NamingHabits = noNaming,
    scores = new Map<string, number>(),
    /** Whether a link of that name leads to a person's own page. */
    readonly isLinked: (name: string) => boolean = () => false,
    /** Whether the note goes on to speak of the person by the given name: `Ana Ruiz` and later `Ana showed …`. */
    readonly isToldOf: (name: string) => boolean = () => false,
  ) {
    this.scores = scores;
  }

  /** The same words, read with other habits. */
  with(habits: NamingHabits): Lexicon {
    return new Lexicon(this.isLower, habits, this.scores, this.isLinked, this.isToldOf);
  }

  /** The same, where commas are known to join people. */
  get joiningPeople(): Lexicon {
    this.#joining ??= this.habits.commasJoinPeople
      ? this
      : this.with({ ...this.habits, commasJoinPeople: true });
    return this.#joining;
  }
}

keepShape(new Lexicon(() => false));

/** The words that a note's body writes in lower case, and who is linked there; each read when first asked for. */
export function lexiconOf(note: Note): Lexicon {
  let lower: ReadonlySet<string> | undefined;
  let linked: ReadonlySet<string> | undefined;
  let told: ReadonlySet<string> | undefined;
  return new Lexicon(
    (word) => {
      lower ??= new Set(note.text.slice(note.bodyStart).replace(noProse, ' ').match(lowerWord) ?? []);
      return lower.has(word);
    },
    undefined,
    undefined,
    (name) => {
      linked ??= new Set(
        note.outline.links
          .filter(({ target }) => addressKind(note.text.slice(target.start, target.end)) === 'person')
          .map(({ text }) => note.text.slice(text.start, text.end)),
      );
      return linked.has(name);
    },
    (name) => {
      told ??= new Set(note.text.slice(note.bodyStart).match(wordBeforeLower) ?? []);
      const [given = '', surname] = name.split(' ');
      return surname !== undefined && told.has(given);
    },
  );
}
