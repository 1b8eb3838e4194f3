/** The part of pako (it comes with pdf-lib) that is used here. */
declare module 'pako' {
  /** A synchronous inflater that hands out what it has after every chunk, so that a caller can stop it. */
  export class Inflate {
    constructor(options?: { chunkSize?: number });
    ended: boolean;
    onData: (chunk: Uint8Array) => void;
    onEnd: (status: number) => void;
    push(data: Uint8Array, final: boolean): boolean;
  }
  const pako: { Inflate: typeof Inflate };
  export default pako;
}
