const kept: object[] = [];

/**
 * Keeps one object of a class for good, and with it the shape that all of the class share. V8 throws away what it made of
 * functions for a shape when its last object is swept away: objects that live no longer than the reading of one note would
 * cost thousands of notes their fast code whenever memory is swept.
 */
export function keepShape(one: object): void {
  kept.push(one);
}
