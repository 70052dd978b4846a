/** A mail server for tests that takes everything and sends nothing on; plain text, on a free port of loopback. */
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface SmtpProef {
  poort: number;
  ontvangen: { van: string; aan: string; bericht: string }[];
  stop(): Promise<void>;
}

const GOED = Buffer.from('\0meldpunt\0goed').toString('base64');

export async function startSmtp(): Promise<SmtpProef> {
  const ontvangen: SmtpProef['ontvangen'] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    talk(socket, ontvangen);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    poort: (server.address() as AddressInfo).port,
    ontvangen,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function talk(socket: Socket, ontvangen: SmtpProef['ontvangen']): void {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let van = '';
  let aan = '';
  let body: string[] | null = null;
  let rest = '';
  say('220 proef');
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (body !== null) {
        if (line !== '.') body.push(line.replace(/^\.\./, '.'));
        else {
          ontvangen.push({ van, aan, bericht: body.join('\n') });
          body = null;
          say('250 aangenomen');
        }
      } else if (/^EHLO/i.test(line)) say('250-proef\r\n250 AUTH PLAIN');
      else if (/^AUTH PLAIN /i.test(line)) say(line.endsWith(GOED) ? '235 goed' : '535 fout');
      else if (/^MAIL FROM:/i.test(line)) {
        van = /<(.*)>/.exec(line)![1]!;
        say('250 goed');
      } else if (/^RCPT TO:/i.test(line)) {
        aan = /<(.*)>/.exec(line)![1]!;
        say(aan.startsWith('geweigerd@') ? '550 bestaat niet' : '250 goed');
      } else if (/^DATA/i.test(line)) {
        body = [];
        say('354 ga uw gang');
      } else if (/^QUIT/i.test(line)) socket.end('221 dag\r\n');
      else say('502 onbekend');
    }
  });
}
