/** The files of data that the site publishes for its own pages. */
import { address } from './site.ts';

/** Gives what a file of that name holds: fetched once; rejects when it cannot be, and asks again the next time. */
export function published<T>(name: string): () => Promise<T> {
  let data: Promise<T> | null = null;
  return () => {
    data ??= fetch(address(`data/${name}`))
      .then((response) => response.json() as Promise<T>)
      .catch((error: unknown) => {
        data = null;
        throw error;
      });
    return data;
  };
}
