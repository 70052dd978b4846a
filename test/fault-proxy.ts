/** A TCP proxy that breaks connections on command: slow, cut after so many bytes, reset, or silent. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Storing {
  /** Milliseconds before each piece goes on, in both directions. */
  vertraging?: number;
  /** Bytes that pass in this direction; then the fault. */
  na?: number;
  richting?: 'naar-client' | 'naar-server';
  /** `knip` ends politely, `reset` sends RST, `stil` lets nothing through and closes nothing. */
  soort?: 'knip' | 'reset' | 'stil';
}

export interface FaultProxy {
  poort: number;
  /** What happens to connections made from now on. */
  storing: Storing;
  /** Bytes that passed since the start, per direction. */
  geteld: { 'naar-client': number; 'naar-server': number };
  stop(): Promise<void>;
}

export async function startFaultProxy(doel: number, poort = 0): Promise<FaultProxy> {
  const open = new Set<Socket>();
  const proxy: FaultProxy = {
    poort: 0,
    storing: {},
    geteld: { 'naar-client': 0, 'naar-server': 0 },
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer((client) => {
    const upstream = connect(doel, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    const { storing } = proxy;
    void carry(client, upstream, 'naar-server', storing, proxy);
    void carry(upstream, client, 'naar-client', storing, proxy);
  }).listen(poort, '127.0.0.1');
  await once(server, 'listening');
  proxy.poort = (server.address() as AddressInfo).port;
  return proxy;
}

type Richting = 'naar-client' | 'naar-server';

async function carry(
  from: Socket,
  to: Socket,
  richting: Richting,
  storing: Storing,
  proxy: FaultProxy,
): Promise<void> {
  let passed = 0;
  const limit =
    storing.na !== undefined && (storing.richting ?? 'naar-client') === richting ? storing.na : Infinity;
  try {
    // Leaving the loop must not destroy the socket: a silent fault closes nothing.
    for await (const piece of from.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (storing.vertraging) await sleep(storing.vertraging);
      const part = piece.subarray(0, Math.max(0, limit - passed));
      passed += part.length;
      proxy.geteld[richting] += part.length;
      if (part.length > 0 && !to.write(part)) await once(to, 'drain');
      if (passed >= limit) return fail(from, to, storing);
    }
    to.end();
  } catch {
    to.destroy();
  }
}

function fail(from: Socket, to: Socket, storing: Storing): void {
  if (storing.soort === 'stil') {
    from.pause();
    return;
  }
  const end = (socket: Socket): void =>
    void (storing.soort === 'reset' ? socket.resetAndDestroy() : socket.destroySoon());
  end(to);
  end(from);
}
