/** While someone edits: content that is saved is read again and shown at once, or what is wrong with it is told. */
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CatalogError, contentFolder, loadCatalog, publishCatalog } from '../catalog.ts';

const content = join(contentFolder(), sep);

/** What the loader reads; the examples are read by nobody until they are opened. */
const isRead = (path: string): boolean => path.startsWith(content) && !isIn(path, ['examples']);

/** Pages and words: the server renews them by itself, faults and all. */
const isRenewed = (path: string): boolean => isIn(path, ['texts', 'pages']);

const isIn = (path: string, folders: readonly string[]): boolean =>
  folders.includes(path.slice(content.length).split(sep)[0] ?? '');

/** For `npm run dev`; of a build it takes no part. */
export function edited(): AstroIntegration {
  return {
    name: 'edited',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.watcher.add(join(content, `.${sep}`));
        let waiting: NodeJS.Timeout | undefined;
        let hasRecords = false;
        const renew = async () => {
          const isWaitedFor = hasRecords;
          hasRecords = false;
          try {
            loadCatalog();
          } catch (error) {
            if (!(error instanceof CatalogError)) throw error;
            const before = isWaitedFor ? '\n\nSiden viser stadig det, der stod før.' : '';
            logger.error(`${error.message}${before}`);
            return;
          }
          if (isWaitedFor) {
            await refreshContent?.({});
            server.ws.send({ type: 'full-reload' });
          }
          logger.info('Indholdet er læst igen uden fejl.');
        };
        server.watcher.on('all', (_, path) => {
          if (!isRead(path)) return;
          hasRecords ||= !isRenewed(path);
          // Several files saved at once are read once.
          clearTimeout(waiting);
          waiting = setTimeout(() => void renew(), 200);
        });
        // Islands fetch the catalog by the name it had when the server started; they get the one of now.
        server.middlewares.use((request, response, next) => {
          if (!/\/data\/catalog\.[\w-]+\.json$/.test(request.url ?? '')) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/json');
          response.setHeader('Cache-Control', 'no-store');
          response.end(publishCatalog(loadCatalog().catalog).json);
        });
      },
    },
  };
}
