import { randomId } from './random-id.ts';
import { isShowState, type Command, type ShowState } from './show-state.ts';

/** What the screen tells of a talk. */
export interface Told {
  readonly state: ShowState;
  /** How many stops each slide has. */
  readonly stops: readonly number[];
  /** The deck as text. */
  readonly deck: string;
  /** Query and hash of the screen's address, by which it is opened again. */
  readonly address: string;
  /** Room that the screen has for a slide, in px. */
  readonly room: { readonly width: number; readonly height: number };
  /** Ids of the latest commands that the screen has carried out. */
  readonly heard: readonly string[];
}

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'left' };

/** A line between the windows of a talk. */
export interface Line {
  readonly post: (message: Message) => void;
  readonly close: () => void;
}
export type OpenLine = (name: string, hear: (message: Message) => void) => Line;

/** Between windows of this browser; nothing leaves it. */
const broadcast: OpenLine = (name, hear) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
};

/** Commands that the screen remembers, so that one that is sent again is carried out once. */
const REMEMBERED = 64;

/**
 * The screen's end, which owns the talk.
 * @param talk id that the windows of a talk share.
 * @param heard ids of commands that were carried out before a reload.
 * @param obey is given each command once, and announces what came of it.
 * @param tell what to answer to a window that comes later.
 */
export function screenLine(
  talk: string,
  heard: readonly string[],
  obey: (command: Command) => void,
  tell: (heard: readonly string[]) => Told,
  open: OpenLine = broadcast
) {
  let known = heard;
  const announce = () => line.post({ kind: 'told', told: tell(known) });
  const line: Line = open(talk, (message) => {
    if (message.kind === 'command' && !known.includes(message.id)) {
      known = [...known, message.id].slice(-REMEMBERED);
      obey(message.command);
    } else if (message.kind === 'command' || message.kind === 'hello') announce();
  });
  return {
    announce,
    heard: () => known,
    close() {
      line.post({ kind: 'left' });
      line.close();
    }
  };
}

/**
 * Another window's end. What it sends while the screen is away is sent again once that is back.
 * @param hear is given what the screen tells, undefined when it has left.
 */
export function presenterLine(
  talk: string,
  hear: (told: Told | undefined) => void,
  open: OpenLine = broadcast
) {
  let pending: { kind: 'command'; id: string; command: Command }[] = [];
  let away = true;
  const line: Line = open(talk, (message) => {
    if (message.kind === 'left') {
      away = true;
      hear(undefined);
    }
    if (message.kind !== 'told' || !isShowState(message.told.state)) return;
    pending = pending.filter(({ id }) => !message.told.heard.includes(id));
    hear(message.told);
    if (away) pending.forEach(line.post);
    away = false;
  });
  line.post({ kind: 'hello' });
  return {
    send(command: Command) {
      const message = { kind: 'command', id: randomId(), command } as const;
      pending.push(message);
      line.post(message);
    },
    close: line.close
  };
}
