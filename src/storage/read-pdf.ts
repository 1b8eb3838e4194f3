/** What a PDF carries, read in a worker of its own: whoever made the file, the page goes on, and it comes to an end. */
import type { FromReader } from '../document/pdf/embed.worker.ts';
import type { ReadAttachments } from './file.ts';

/** The longest a PDF is read, in milliseconds: the largest of our own papers takes a tenth of it. */
export const LIMIT = 10_000;

/** What is used of a worker. */
export type Reader = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

const started = (): Reader =>
  new Worker(new URL('../document/pdf/embed.worker.ts', import.meta.url), { type: 'module' });

const onPage: ReadAttachments = async (bytes) => {
  const pdf = await import('../document/pdf/embed.ts');
  return pdf.readAttachments(bytes);
};

type Read = Awaited<ReturnType<ReadAttachments>>;

/** Reads it, or says `too-slow` when the limit is reached. Where no worker can be had it is read by `here`, without a limit. */
export async function readPdf(
  bytes: Uint8Array,
  start: () => Reader = started,
  here: ReadAttachments = onPage,
): Promise<Read> {
  let reader: Reader;
  try {
    reader = start();
  } catch {
    return here(bytes);
  }
  let limit: ReturnType<typeof setTimeout> | undefined;
  try {
    const read = await new Promise<Read | 'no-worker'>((settle) => {
      let ready = false;
      reader.onmessage = ({ data }) => {
        ready = true;
        if (data) settle(data);
      };
      // What breaks a worker that had started is not tried on the page.
      reader.onerror = () => {
        settle(ready ? { ok: false, code: 'damaged' } : 'no-worker');
      };
      limit = setTimeout(() => {
        settle({ ok: false, code: 'too-slow' });
      }, LIMIT);
      reader.postMessage(bytes);
    });
    return read === 'no-worker' ? await here(bytes) : read;
  } finally {
    clearTimeout(limit);
    reader.terminate();
  }
}
