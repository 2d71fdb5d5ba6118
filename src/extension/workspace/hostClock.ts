import type { Clock } from '../../core/indexing/clock';

/** The time of the extension host. */
export const hostClock: Clock = {
  now: () => performance.now(),
  pause: () => new Promise(afterOthers),
};

/** On the desktop. */
declare const setImmediate: undefined | ((call: () => void) => void);

/** In browsers. On the desktop it would keep all others waiting: messages there go first. */
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage(message: undefined): void };
};

let channel: InstanceType<typeof MessageChannel> | undefined;
const waiting: (() => void)[] = [];

/** After all that waits already, and then at once: a timer is a millisecond late, in browsers four. */
function afterOthers(call: () => void): void {
  if (typeof setImmediate === 'function') {
    setImmediate(call);
    return;
  }
  waiting.push(call);
  channel ??= newChannel();
  channel.port2.postMessage(undefined);
}

function newChannel(): InstanceType<typeof MessageChannel> {
  const made = new MessageChannel();
  made.port1.onmessage = () => waiting.shift()?.();
  return made;
}
