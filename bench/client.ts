import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { measure } from './measure.ts';

/** Asks one address over and over, outside the server's own event loop; several sessions take turns. */
const { url, cookies, lanes } = workerData as { url: string; cookies: string[]; lanes: number };
const agent = new Agent({ keepAlive: true, maxSockets: lanes });
let turn = 0;

const get = (): Promise<void> =>
  new Promise((resolve, reject) => {
    request(url, { agent, headers: { cookie: cookies[turn++ % cookies.length]! } }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`${url} answered ${reply.statusCode}`));
      reply.resume().on('end', resolve);
    })
      .on('error', reject)
      .end();
  });

parentPort!.on('message', (count: number) => {
  void measure(count, lanes, get).then((result) => parentPort!.postMessage(result));
});
