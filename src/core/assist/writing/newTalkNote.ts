import { noteFieldsOf } from '../../conference/notes/noteFields';
import { namesApart } from '../../conference/people/personValues';
import type { NewNote, Present } from '../../conference/tree/newNote';
import { pathAfter } from '../../conference/tree/pathPattern';
import type { ConferenceSettings } from '../../settings/settings';
import { filledNote } from './filledNote';
import type { NoteHabits } from './noteHabits';

/** What a person says of a talk that gets a note of its own. */
export interface TalkNoteWish {
  readonly title: string;
  /** With commas or *and* between them; `''` if nobody is known yet. */
  readonly speakers: string;
  /** The name of its conference; `''` for a talk at none. */
  readonly conference: string;
  /** Where that is; `undefined` if nobody knows. */
  readonly place: string | undefined;
  /** The recording's address; `''` if there is none yet. */
  readonly video: string;
  /** `2018-05-21` */
  readonly date: string;
  readonly present: Present;
}

/** The note to write about one talk, looking as the site's other talk pages do. */
export function newTalkNote(wish: TalkNoteWish, habits: NoteHabits, settings?: ConferenceSettings): NewNote {
  const fields = habits.model?.note.frontMatter?.fields ?? [];
  const conference = wish.conference.trim() === '' ? undefined : wish.conference.trim();
  const answers = {
    title: wish.title.trim(),
    date: wish.date,
    conference,
    // Only where its like say so: of a talk its conference is enough.
    place: fields.some(({ name }) => noteFieldsOf(name, settings).includes('location'))
      ? wish.place
      : undefined,
    firstDay: undefined,
    lastDay: undefined,
    day: undefined,
    speakers: namesApart(wish.speakers),
    video: wish.video.trim(),
  };
  const text = filledNote(habits, answers, { settings, namesConference: true, present: wish.present });
  return { path: pathAfter(habits.pattern, answers), text };
}
