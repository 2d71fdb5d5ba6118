const eventTag =
  /^(?:conf|confs|conferences?|conférences?|konferenz(?:en)?|conferencias?|conferências?|kongress|congr[eè]s|congress?os?|events?|eventos?|[eé]v[eé]nements?|veranstaltung(?:en)?|vorträge|charlas|palestras|talks?|summits?|keynotes?|conference[- ]notes|conference[- ]report|trip[- ]report|meetups?|recaps?)$/i;

/** Whether a tag says that a post is about an event: `conference`, `meetup`, `Vorträge`. */
export function isEventTag(tag: string): boolean {
  return eventTag.test(tag);
}
