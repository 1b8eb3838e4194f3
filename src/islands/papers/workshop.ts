/** Where papers are made: in a worker that is kept warm, one at a time, and on the page where no worker can be had. */
import type { Made, Make, Means, Order } from './making.ts';
import type { FromWorker, ToWorker } from './serve.ts';

/** What is used of a worker. */
export type Hands = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

export type Watched = {
  /** Ends the work: what is asked for is not made, and the promise is refused. */
  signal?: AbortSignal | undefined;
  onProgress?: ((share: number) => void) | undefined;
};

type Job = {
  onProgress: (share: number) => void;
  order: Order;
  means: Means;
  settle: (made: Made) => void;
  refuse: (why: unknown) => void;
};

export class Workshop {
  readonly #start: () => Hands;
  readonly #here: () => Promise<{ make: Make }>;
  #hands: Hands | null = null;
  #ready = false;
  /** No worker can be had here: everything is made on the page. */
  #without = false;
  #sent: Partial<Means> = {};
  #current: Job | null = null;
  #queue: Job[] = [];

  /** `start` starts a worker, and may throw; `here` fetches the same work for the page. */
  constructor(start: () => Hands, here: () => Promise<{ make: Make }>) {
    this.#start = start;
    this.#here = here;
  }

  /** Makes what is asked for, when all asked for before is made. Refused with the signal's reason, or with why it failed. */
  make(order: Order, means: Means, { signal, onProgress }: Watched = {}): Promise<Made> {
    return new Promise((settle, refuse) => {
      if (signal?.aborted) {
        refuse(signal.reason as Error);
        return;
      }
      const job: Job = { order, means, settle, refuse, onProgress: onProgress ?? (() => null) };
      signal?.addEventListener(
        'abort',
        () => {
          refuse(signal.reason as Error);
          this.#drop(job);
        },
        { once: true },
      );
      this.#queue.push(job);
      this.#next();
    });
  }

  /** Gets a worker ready for papers in these fonts, where one can be had and has nothing to do; never the page. */
  getReady(means: Means): void {
    if (this.#current || this.#without) return;
    const hands = this.#hire();
    if (hands && means.fonts !== this.#sent.fonts) this.#tell(hands, means);
  }

  #next(): void {
    if (this.#current) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#current = job;
    const hands = this.#without ? null : this.#hire();
    if (hands) this.#send(hands, job);
    else void this.#makeHere(job);
  }

  /** The worker there is, or a fresh one; `null` when none can be had. */
  #hire(): Hands | null {
    if (this.#hands) return this.#hands;
    try {
      const hands = this.#start();
      hands.onmessage = ({ data }) => {
        if (hands === this.#hands) this.#hear(data);
      };
      hands.onerror = hands.onmessageerror = () => {
        if (hands === this.#hands) this.#fall();
      };
      this.#sent = {};
      this.#ready = false;
      this.#hands = hands;
      return hands;
    } catch {
      this.#without = true;
      return null;
    }
  }

  #send(hands: Hands, job: Job): void {
    try {
      this.#tell(hands, job.means, job.order);
    } catch (error) {
      job.refuse(error);
      this.#done(job);
    }
  }

  /** Sends the worker an order, and of the means what it has not got. */
  #tell(hands: Hands, { catalog, fonts }: Means, order?: Order): void {
    const fresh: Partial<Means> = {};
    if (catalog !== this.#sent.catalog) fresh.catalog = catalog;
    if (fonts && fonts !== this.#sent.fonts) fresh.fonts = fonts;
    hands.postMessage({ ...(order && { order }), means: fresh } satisfies ToWorker);
    Object.assign(this.#sent, fresh);
  }

  #hear(message: FromWorker): void {
    this.#ready = true;
    const job = this.#current;
    if (message.is === 'ready' || !job) return;
    if (message.is === 'making') {
      job.onProgress(message.share);
      return;
    }
    if (message.is === 'made') job.settle(message.made);
    else job.refuse(new Error(message.why));
    this.#done(job);
  }

  /** The worker broke down: one that never started leaves its work to the page, one that had is not trusted with it again. */
  #fall(): void {
    const job = this.#current;
    const started = this.#ready;
    this.#end();
    if (!started) this.#without = true;
    if (!job) return;
    if (started) {
      job.refuse(new Error('The worker broke down.'));
      this.#done(job);
    } else void this.#makeHere(job);
  }

  async #makeHere(job: Job): Promise<void> {
    try {
      const { make } = await this.#here();
      job.settle(await make(job.order, job.means, job.onProgress));
    } catch (error) {
      job.refuse(error);
    }
    this.#done(job);
  }

  /** Takes a job out: what is under way in a worker is ended with it, and the next gets a fresh one. */
  #drop(job: Job): void {
    this.#queue = this.#queue.filter((each) => each !== job);
    if (job !== this.#current || !this.#hands) return;
    this.#end();
    this.#done(job);
  }

  #end(): void {
    this.#hands?.terminate();
    this.#hands = null;
  }

  #done(job: Job): void {
    if (job !== this.#current) return;
    this.#current = null;
    this.#next();
  }
}

/** Where the page's papers are made to be looked at, and as PDF. */
export const workshop = new Workshop(
  () => new Worker(new URL('./making.worker.ts', import.meta.url), { type: 'module' }),
  () => import('./making.ts'),
);

/** Where they are made as Word files. */
export const wordshop = new Workshop(
  () => new Worker(new URL('./word.worker.ts', import.meta.url), { type: 'module' }),
  () => import('./making-word.ts'),
);
