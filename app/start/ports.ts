import net from 'node:net';
import { CannotStart } from '#platform/errors.ts';

/** True when nobody listens on this port of the host. */
function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The wanted port and no other: a proxy is looking for Baken there. */
export async function demandPort(host: string, wanted: number): Promise<number> {
  if (await isFree(host, wanted)) return wanted;
  throw new CannotStart(
    `Poort ${wanted} op ${host} is bezet. Maak hem vrij of kies een andere met BAKEN_PORT.`,
  );
}

/** The wanted port, or a free one of the system's choice when it is taken. */
export async function freePort(host: string, wanted: number): Promise<number> {
  if (await isFree(host, wanted)) return wanted;
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
