/** What the tests of the mailbox share: a sink as the service's, letters, and a mailbox on a real server. */
import { createHash } from 'node:crypto';
import { connectImap, type ImapSettings } from '#platform/connectors/mail/imap.ts';
import {
  PostbusFout,
  type BerichtMeta,
  type MailBron,
  type PostbusFoutCode,
  type PostbusStand,
} from '#platform/connectors/mail/port.ts';
import { readMailbox } from '#platform/connectors/mail/read.ts';
import { startDovecot, type Dovecot } from './dovecot.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { gewoneMail } from './mail-corpus.ts';

/** What the service does in the database: remembers by content, and says so when it has it already. */
export class Sink {
  readonly bewaard = new Map<string, { ruw: Buffer; meta: BerichtMeta }>();
  stand: PostbusStand | null = null;
  aangeboden = 0;
  weiger: (meta: BerichtMeta) => boolean = () => false;

  verwerk = async (ruw: Uint8Array, meta: BerichtMeta): Promise<void> => {
    this.aangeboden++;
    await new Promise((resolve) => setImmediate(resolve));
    if (this.weiger(meta)) throw new Error('opslag weigert');
    const key = createHash('sha256').update(ruw).digest('hex');
    if (!this.bewaard.has(key)) this.bewaard.set(key, { ruw: Buffer.from(ruw), meta });
  };

  lees(bron: MailBron): Promise<PostbusStand> {
    return readMailbox(bron, {
      stand: this.stand,
      verwerk: this.verwerk,
      bewaarStand: async (stand) => void (this.stand = stand),
    });
  }
}

export function mail(i: number, omvang = 200): Buffer {
  return gewoneMail(`Bericht ${i} ${'x'.repeat(omvang)}\r\n.punt\r\n`, {
    'Message-ID': `<m${i}@voorbeeld.test>`,
  });
}

export const heeftCode = (code: PostbusFoutCode) => (error: unknown) =>
  error instanceof PostbusFout && error.code === code;

/** A Dovecot with a fault proxy before it. */
export class Postbus {
  readonly server: Dovecot;
  proxy: FaultProxy;

  private constructor(server: Dovecot, proxy: FaultProxy) {
    this.server = server;
    this.proxy = proxy;
  }

  static async start(): Promise<Postbus> {
    const server = await startDovecot();
    return new Postbus(server, await startFaultProxy(server.poort));
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.server.stop();
  }

  instelling(extra: Partial<ImapSettings> = {}): ImapSettings {
    return {
      host: '127.0.0.1',
      poort: this.server.poort,
      beveiliging: 'geen',
      gebruiker: this.server.gebruiker,
      toegang: { wachtwoord: this.server.wachtwoord },
      map: 'INBOX',
      geduld: 3_000,
      ...extra,
    };
  }

  async metBron<T>(doe: (bron: MailBron) => Promise<T>, extra: Partial<ImapSettings> = {}): Promise<T> {
    const bron = await connectImap(this.instelling(extra));
    try {
      return await doe(bron);
    } finally {
      await bron.close();
    }
  }

  /** Without faults and without mail. */
  async leeg(): Promise<void> {
    this.proxy.storing = {};
    await this.metBron(async (bron) => {
      const { uidvalidity, map } = bron;
      await bron.remove((await bron.list(0, [])).map((uid) => ({ map, uidvalidity, uid })));
    });
  }
}
