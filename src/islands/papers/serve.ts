/** What a worker of the workshop does: takes orders, one at a time. Asks nothing of the net, since it has no policy of the page's. */
import type { FontFiles } from '../../document/parts/font-files.ts';
import type { Make, Made, Means, Order } from './making.ts';

/** An order; `means` are left out when they are the same as the last time. Without an order it gets ready for one. */
export type ToWorker = { order?: Order; means: Partial<Means> };
export type FromWorker =
  /** It has started, and takes orders. */
  | { is: 'ready' }
  | { is: 'making'; share: number }
  | { is: 'made'; made: Made }
  | { is: 'failed'; why: string };

const say = (message: FromWorker, transfer: Transferable[] = []) => {
  postMessage(message, { transfer });
};

/** Serves the page that started this worker; `getReady` does beforehand what every paper in the fonts needs. */
export function serve(make: Make, getReady?: (fonts: FontFiles) => Promise<void>): void {
  const kept: Partial<Means> = {};
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    Object.assign(kept, data.means);
    const { catalog, fonts = null } = kept;
    if (!data.order) {
      // What is wrong is said by the one who orders.
      if (fonts) getReady?.(fonts).catch(() => null);
      return;
    }
    if (!catalog) return;
    make(data.order, { catalog, fonts }, (share) => {
      say({ is: 'making', share });
    }).then(
      (made) => {
        say({ is: 'made', made }, 'bytes' in made ? [made.bytes.buffer] : []);
      },
      (error: unknown) => {
        say({ is: 'failed', why: String(error) });
      },
    );
  });
  say({ is: 'ready' });
}
