const eventTag =
  /^(?:conf|confs|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|kongress|congr[eè]s|congress?os?|events?|eventos?|[eé]v[eé]nements?|veranstaltung(?:en)?|vorträge|charlas|palestras|talks?|summits?|keynotes?|conference[- ]notes|conference[- ]report|trip[- ]report|meetups?|recaps?)$/i;
const conferenceTag = /^conf(?:[eé]ren(?:ce|cia)|erência)?s?$/i;

/** Whether a tag says that a post is about an event: `conference`, `meetup`, `Vorträge`. */
export function isEventTag(tag: string): boolean {
  return eventTag.test(tag);
}

/** Whether it says that the event is a conference. */
export function isConferenceTag(tag: string): boolean {
  return conferenceTag.test(tag);
}
