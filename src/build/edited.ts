/** While someone edits: content that is saved is read again and shown at once, or what is wrong with it is told. */
import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { CatalogError, contentFolder, loadCatalog, publishCatalog } from '../catalog.ts';

const content = join(contentFolder(), sep);

/** Records, which the loader reads; pages and words are renewed without it. */
const isRecord = (path: string): boolean =>
  path.startsWith(content) &&
  !/[\\/](texts|pages|examples)[\\/]/.test(path.slice(content.length - 1));

/** For `npm run dev`; of a build it takes no part. */
export function edited(): AstroIntegration {
  return {
    name: 'edited',
    hooks: {
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.watcher.add(join(content, `.${sep}`));
        let waiting: NodeJS.Timeout | undefined;
        const renew = async () => {
          try {
            loadCatalog();
          } catch (error) {
            if (!(error instanceof CatalogError)) throw error;
            logger.error(`${error.message}\n\nSiden viser stadig det, der stod før.`);
            return;
          }
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
          logger.info('Indholdet er læst igen uden fejl.');
        };
        server.watcher.on('all', (_, path) => {
          if (!isRecord(path)) return;
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
