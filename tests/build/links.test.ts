/** Whether sources still answer: asked of a server of our own that answers in every way a host may. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAddress, askAll, byHost, type Manners } from '../../src/build/ask-address.ts';
import { addressesOf, run } from '../../src/build/links.ts';

const MANNERS: Manners = { agent: 'proeve', timeout: 20_000, pause: 0 };
/** How long is waited for what never answers. */
const IMPATIENT: Manners = { ...MANNERS, timeout: 50 };

describe('an address', () => {
  let server: Server;
  let home = '';
  /** What was asked, in order. */
  let asked: { path: string; method: string; agent: string }[] = [];
  let [open, most] = [0, 0];

  const answers: Record<string, (method: string) => [code: number, location?: string] | null> = {
    '/her': () => [200],
    '/flyttet': () => [301, '/her'],
    '/lige-nu': () => [302, '/her'],
    '/flyttet-vaek': () => [308, '/ingen'],
    '/ring': () => [302, '/ring'],
    '/ud': () => [301, 'mailto:nogen'],
    '/vaek': () => [410],
    '/kun-get': (method) => [method === 'HEAD' ? 405 : 200],
    '/glemmer-head': (method) => [method === 'HEAD' ? 404 : 200],
    '/lukket': () => [403],
    '/syg': () => [503],
    '/tavs': () => null,
  };

  beforeAll(async () => {
    server = createServer((request: IncomingMessage, response) => {
      const { url = '', method = '', headers } = request;
      asked.push({ path: url, method, agent: headers['user-agent'] ?? '' });
      open += 1;
      most = Math.max(most, open);
      response.on('close', () => (open -= 1));
      const answer = (answers[url] ?? (() => [404] as [number]))(method);
      if (answer === null) return;
      const [code, location] = answer;
      response.writeHead(code, location === undefined ? {} : { location });
      setImmediate(() => response.end());
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    home = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => {
      server.close(closed);
    });
  });

  it.each([
    ['/her', 'ok', 200, null],
    ['/her#afsnit-2', 'ok', 200, null],
    ['/flyttet', 'moved', 200, '/her'],
    ['/lige-nu', 'ok', 200, '/her'],
    ['/flyttet-vaek', 'gone', 404, '/ingen'],
    ['/vaek', 'gone', 410, null],
    ['/ingen', 'gone', 404, null],
    ['/kun-get', 'ok', 200, null],
    ['/glemmer-head', 'ok', 200, null],
    ['/lukket', 'unreachable', 403, null],
    ['/syg', 'unreachable', 503, null],
  ])('%s is %s', async (path, status, code, to) => {
    expect(await askAddress(`${home}${path}`, MANNERS)).toEqual({
      status,
      why: 'code',
      code,
      to: to === null ? null : `${home}${to}`,
    });
  });

  it('that sends us in a ring, or out of the net, is not followed for ever', async () => {
    expect(await askAddress(`${home}/ring`, MANNERS)).toMatchObject({
      status: 'unreachable',
      why: 'loop',
    });
    expect((await askAddress(`${home}/ud`, MANNERS)).why).toBe('scheme');
    expect((await askAddress('ftp://her', MANNERS)).why).toBe('scheme');
  });

  it('that says nothing is given up, and is not called gone', async () => {
    expect(await askAddress(`${home}/tavs`, IMPATIENT)).toEqual({
      status: 'unreachable',
      why: 'timeout',
      code: null,
      to: null,
    });
  });

  it('that nobody listens at is told as that', async () => {
    const deaf = createServer();
    await new Promise<void>((listening) => {
      deaf.listen(0, '127.0.0.1', listening);
    });
    const { port } = deaf.address() as AddressInfo;
    await new Promise((closed) => {
      deaf.close(closed);
    });
    expect(await askAddress(`http://127.0.0.1:${String(port)}/`, MANNERS)).toMatchObject({
      status: 'unreachable',
      why: 'refused',
    });
  });

  it('is asked by our own name, and by GET only when HEAD was not enough', async () => {
    asked = [];
    await askAddress(`${home}/her`, MANNERS);
    await askAddress(`${home}/kun-get`, MANNERS);
    expect(asked.map(({ path, method }) => `${method} ${path}`)).toEqual([
      ...['HEAD /her', 'HEAD /kun-get', 'GET /kun-get'],
    ]);
    expect(asked.every(({ agent }) => agent === MANNERS.agent)).toBe(true);
  });

  it('waits for the one before it at the same host', async () => {
    most = open = 0;
    const found = await askAll(
      ['/her', '/flyttet', '/ingen', '/her'].map((path) => `${home}${path}`),
      MANNERS,
    );
    expect([...found.values()].map(({ status }) => status)).toEqual(['ok', 'moved', 'gone']);
    expect(most).toBe(1);
  });

  const command = async (paths: readonly string[], ...args: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const linked = paths.map((path) => ({ address: `${home}${path}`, files: [`fil${path}`] }));
    const code = await run(
      args,
      (line) => said.push(line),
      (line) => complained.push(line),
      linked,
      MANNERS,
    );
    return { code, said, complained };
  };

  it('that is gone fails the command, and stands on top of its table', async () => {
    const { code, said } = await command(['/her', '/flyttet', '/syg', '/ingen']);
    expect(code).toBe(1);
    const [asking = '', , , first = '', second = '', third = '', sum] = said;
    expect(asking).toBe('Spørger 4 adresser hos 1 værter.');
    expect(first).toMatch(/væk +svar 404 +http.+\/ingen +fil\/ingen/);
    expect(second).toMatch(/kan ikke nås +svar 503/);
    expect(third).toMatch(/flyttet +svar 200 +http.+\/flyttet +http.+\/her/);
    expect(sum).toBe('1 svarer, 1 er flyttet, 1 er væk, og 1 kan ikke nås.');
  });

  it('that has moved or is ill fails nothing', async () => {
    expect((await command(['/flyttet', '/syg'])).code).toBe(0);
  });

  it('can be told of as JSON', async () => {
    const { said } = await command(['/flyttet'], '--json');
    expect(JSON.parse(said.join('\n'))).toEqual([
      {
        ...{ address: `${home}/flyttet`, files: ['fil/flyttet'] },
        ...{ status: 'moved', why: 'code', code: 200, to: `${home}/her` },
      },
    ]);
  });

  it.each([
    [['--seconds', '0'], '»0« er ikke et antal sekunder.'],
    [['--alle'], '»--alle« er ikke en del af kommandoen.'],
  ])('is not asked when the command is %j', async (args, sentence) => {
    asked = [];
    const { code, complained } = await command(['/her'], ...args);
    expect([code, asked]).toEqual([2, []]);
    expect(complained.join(' ')).toContain(sentence);
  });
});

describe('the addresses of the content', () => {
  it('are those of sources and of prose, each once with every file it stands in', () => {
    const found = addressesOf(
      [{ id: 'lov', address: 'https://b.dk/lov' }, { id: 'uden' }],
      [{ file: 'side.mdx', text: 'Se [loven](https://b.dk/lov) og https://a.dk/x.' }],
    );
    expect(found).toEqual([
      { address: 'https://a.dk/x', files: ['side.mdx'] },
      { address: 'https://b.dk/lov', files: ['content/sources/lov.yaml', 'side.mdx'] },
    ]);
  });

  it('are asked host by host', () => {
    expect(byHost(['https://a.dk/1', 'https://b.dk/', 'https://a.dk/2', 'https://a.dk/1'])).toEqual(
      [['https://a.dk/1', 'https://a.dk/2'], ['https://b.dk/']],
    );
  });
});
