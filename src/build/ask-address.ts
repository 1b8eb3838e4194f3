/** Asks an address whether it still answers: by HEAD, then by GET where HEAD is not understood. */

/** How long a host is waited for, and who asks. */
export type Manners = { agent: string; timeout: number; pause: number };

export type Answer = {
  /** `moved`: it answers elsewhere, for good. `gone`: the host says there is nothing. `unreachable`: it could not be known. */
  status: 'ok' | 'moved' | 'gone' | 'unreachable';
  why: 'code' | 'timeout' | 'refused' | 'loop' | 'scheme';
  /** The last answer's code; `null` when there was none. */
  code: number | null;
  /** Where it answered, when that is elsewhere. */
  to: string | null;
};

/** Codes by which a host says that something is no more; all else that is wrong may be mended or is of our asking. */
const GONE = [404, 410];
/** Codes by which a page is elsewhere for good; the others send a reader on for now. */
const FOR_GOOD = [301, 308];
const MOST_MOVES = 8;

/** Asks an address, and goes where it sends us. Never throws. */
export async function askAddress(address: string, manners: Manners): Promise<Answer> {
  let at = withoutPlace(address);
  let isForGood = false;
  for (let moves = 0; moves <= MOST_MOVES; moves += 1) {
    if (!/^https?:$/.test(URL.parse(at)?.protocol ?? '')) {
      return { status: 'unreachable', why: 'scheme', code: null, to: null };
    }
    const found = await askOnce(at, manners);
    if (typeof found === 'string') {
      return { status: 'unreachable', why: found, code: null, to: moves > 0 ? at : null };
    }
    const { code, location } = found;
    const next = location === null ? null : (URL.parse(location, at)?.href ?? null);
    if (code >= 300 && code < 400 && next !== null) {
      isForGood ||= FOR_GOOD.includes(code);
      at = withoutPlace(next);
      await pause(manners.pause);
      continue;
    }
    const status =
      code < 400 ? (isForGood ? 'moved' : 'ok') : GONE.includes(code) ? 'gone' : 'unreachable';
    return { status, why: 'code', code, to: at === withoutPlace(address) ? null : at };
  }
  return { status: 'unreachable', why: 'loop', code: null, to: at };
}

type Met = { code: number; location: string | null };

/** One answer, or why there was none. A host that refuses HEAD, or forgets pages when asked so, is asked by GET. */
async function askOnce(address: string, manners: Manners): Promise<Met | 'timeout' | 'refused'> {
  const head = await request(address, 'HEAD', manners);
  const isSure = typeof head !== 'string' && head.code < 400;
  if (isSure || head === 'timeout') return head;
  await pause(manners.pause);
  return request(address, 'GET', manners);
}

async function request(
  address: string,
  method: 'HEAD' | 'GET',
  { agent, timeout }: Manners,
): Promise<Met | 'timeout' | 'refused'> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': agent, Accept: 'text/html,*/*;q=0.5' },
      signal: AbortSignal.timeout(timeout),
    });
    // What the page says is not wanted.
    await response.body?.cancel();
    return { code: response.status, location: response.headers.get('location') };
  } catch (problem) {
    return problem instanceof Error && problem.name === 'TimeoutError' ? 'timeout' : 'refused';
  }
}

/** An address without the place in the page, which no host is told. */
function withoutPlace(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}

const pause = (time: number): Promise<void> =>
  new Promise((go) => {
    setTimeout(go, time);
  });

/** Asks many addresses: hosts side by side, and each host one address at a time with a pause between. */
export async function askAll(
  addresses: readonly string[],
  manners: Manners,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const ofHost = async (list: readonly string[]) => {
    for (const address of list) {
      answers.set(address, await askAddress(address, manners));
      await pause(manners.pause);
    }
  };
  await Promise.all(byHost(addresses).map(ofHost));
  return answers;
}

/** The addresses, each once, host by host. */
export function byHost(addresses: readonly string[]): string[][] {
  const hosts = new Map<string, string[]>();
  for (const address of new Set(addresses)) {
    const host = URL.parse(address)?.host ?? '';
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  return [...hosts.values()];
}
