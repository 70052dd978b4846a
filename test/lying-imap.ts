/** An IMAP server of a few lines that says one size and sends another, which Dovecot cannot be made to do. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

export interface LyingImap {
  poort: number;
  stop(): void;
}

export async function startLyingImap(
  bericht: Buffer,
  gezegd: number,
  tls?: { key: string; cert: string },
): Promise<LyingImap> {
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {}).write('* OK [CAPABILITY IMAP4rev1 UIDPLUS] hallo\r\n');
    let rest = '';
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        answer(socket, rest.slice(0, end), bericht, gezegd);
        rest = rest.slice(end + 2);
      }
    });
  };
  const server = tls ? createTlsServer(tls, serve).on('tlsClientError', () => {}) : createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = (): void => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { poort: (server.address() as AddressInfo).port, stop };
}

function answer(socket: Socket, line: string, bericht: Buffer, gezegd: number): void {
  const [tag = '', command = '', second = ''] = line.split(' ');
  const verb = command.toUpperCase() === 'UID' ? second.toUpperCase() : command.toUpperCase();
  if (verb === 'SELECT') socket.write('* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\n');
  if (verb === 'SEARCH') socket.write('* SEARCH 1\r\n');
  if (verb === 'LIST' || verb === 'LSUB') socket.write(`* ${verb} () "." "INBOX"\r\n`);
  if (verb === 'FETCH') writeFetch(socket, line, bericht, gezegd);
  if (verb === 'LOGOUT') socket.write('* BYE\r\n');
  socket.write(`${tag} OK [CAPABILITY IMAP4rev1 UIDPLUS] klaar\r\n`);
}

function writeFetch(socket: Socket, line: string, bericht: Buffer, gezegd: number): void {
  const partial = /BODY\.PEEK\[\]<(\d+)\.(\d+)>/.exec(line);
  socket.write(`* 1 FETCH (UID 1 RFC822.SIZE ${gezegd} INTERNALDATE "09-Nov-2026 08:30:00 +0100"`);
  if (partial) {
    const from = Number(partial[1]);
    const body = bericht.subarray(from, from + Number(partial[2]));
    socket.write(` BODY[]<${from}> {${body.length}}\r\n`);
    socket.write(body);
  }
  socket.write(')\r\n');
}
