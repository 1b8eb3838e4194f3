/** What a browser must load to make the bench's paper with each writer: its script, bundled as the site's is. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Scripts by the names that they import each other by; `entry` sets `setUp` on the page. */
export type Bundle = { entry: string; files: ReadonlyMap<string, string> };

/** One writer with all it imports, made smaller, in as many files as it imports on demand. */
export async function bundleOf(name: string): Promise<Bundle> {
  const entry = `${ROOT}tests/bench/peers/${name}.mjs`;
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'entry.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]) as Rolldown.RolldownOutput[];
  const chunks = outputs.flatMap(({ output }) =>
    output.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk'),
  );
  return {
    entry: 'entry.js',
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
  };
}

/** Bytes of scripts as a host sends them. */
export function weightOf(scripts: Iterable<string>): number {
  return [...scripts].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}
