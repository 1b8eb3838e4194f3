/** Makes papers off the page, one at a time; asks nothing of the net, since a worker has no policy of the page's. */
import { make, type Made, type Means, type Order } from './making.ts';

/** An order; `means` are left out when they are the same as the last time. */
export type ToWorker = { order: Order; means: Partial<Means> };
export type FromWorker =
  | /** It has started, and takes orders. */ { is: 'ready' }
  | { is: 'making'; share: number }
  | { is: 'made'; made: Made }
  | { is: 'failed'; why: string };

const kept: Partial<Means> = {};
const say = (message: FromWorker, transfer: Transferable[] = []) => {
  postMessage(message, { transfer });
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  Object.assign(kept, data.means);
  const { catalog, fonts = null } = kept;
  if (!catalog) return;
  make(data.order, { catalog, fonts }, (share) => {
    say({ is: 'making', share });
  }).then(
    (made) => {
      say({ is: 'made', made }, made.as === 'pdf' ? [made.bytes.buffer] : []);
    },
    (error: unknown) => {
      say({ is: 'failed', why: String(error) });
    },
  );
});
say({ is: 'ready' });
