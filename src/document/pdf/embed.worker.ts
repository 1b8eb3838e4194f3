/** Reads what a stranger's PDF carries, off the page, so that it can be ended. Asks nothing of the net. */
import { readAttachments, type AttachmentsRead } from './embed.ts';

/** `null`: it has started. */
export type FromReader = AttachmentsRead | null;

const say = (message: FromReader) => {
  postMessage(message, {});
};

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void readAttachments(data).then(say);
});
say(null);
