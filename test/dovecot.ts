/** A real IMAP server for tests: Dovecot with its own configuration, users and folder, on a free port of loopback. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PASSWORD = 'Voorbeeld-wachtwoord-1';

export interface Dovecot {
  poort: number;
  gebruiker: string;
  wachtwoord: string;
  /** Puts a message into the folder the way a delivering mail server does. */
  bezorg(bericht: Uint8Array, map?: string): void;
  /** Number of messages that lie in the folder. */
  aantal(map?: string): number;
  /** Makes the server number the folder anew under another UIDVALIDITY, as after a restore. */
  hernummer(): void;
  stop(): Promise<void>;
}

/** Reason why the tests that need it are skipped, or `false`. */
export function geenDovecot(): string | false {
  try {
    const version = execFileSync(program(), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return version.startsWith('2.3.')
      ? false
      : `dovecot ${version.trim()} found, this helper speaks the configuration of 2.3`;
  } catch {
    return 'dovecot not found: install dovecot-imapd, or name the program in BAKEN_DOVECOT';
  }
}

function program(): string {
  return process.env['BAKEN_DOVECOT'] ?? '/usr/sbin/dovecot';
}

interface Account {
  uid: number;
  gid: number;
  naam: string;
  groep: string;
}

/** Never as root: root runs it as nobody, an ordinary user as himself. */
function account(): Account {
  const own = userInfo();
  const naam = own.uid === 0 ? 'nobody' : own.username;
  const ask = (...args: string[]): string => execFileSync('id', [...args, naam], { encoding: 'utf8' }).trim();
  return { naam, groep: ask('-gn'), uid: Number(ask('-u')), gid: Number(ask('-g')) };
}

export async function startDovecot(): Promise<Dovecot> {
  const wie = account();
  const root = mkdtempSync(join(tmpdir(), 'baken-dovecot-'));
  const gebruiker = 'meldpunt@gemeente.test';
  const maildir = join(root, 'mail', gebruiker);
  chmodSync(root, 0o755);
  const poort = await freePort();
  for (const folder of ['', 'cur', 'new', 'tmp']) own(wie, join(maildir, folder));
  for (const folder of ['run', 'state']) own(wie, join(root, folder));
  writeFileSync(join(root, 'users'), `${gebruiker}:{PLAIN}${PASSWORD}\n`);
  writeFileSync(join(root, 'dovecot.conf'), configuration(root, poort, wie));
  const server = spawn(program(), ['-F', '-c', join(root, 'dovecot.conf')], {
    stdio: 'ignore',
    ...(process.getuid?.() === 0 ? { uid: wie.uid, gid: wie.gid } : {}),
  });
  await listening(poort, server, root);
  return { poort, gebruiker, wachtwoord: PASSWORD, ...folders(maildir, wie), stop: () => stop(server, root) };
}

function own(wie: Account, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (process.getuid?.() === 0) chownSync(folder, wie.uid, wie.gid);
}

let delivered = 0;
let numbering = 1_000_000;

function folders(maildir: string, wie: Account): Pick<Dovecot, 'bezorg' | 'aantal' | 'hernummer'> {
  const place = (map: string): string => (map === 'INBOX' ? maildir : join(maildir, `.${map}`));
  return {
    bezorg(bericht, map = 'INBOX') {
      for (const folder of ['', 'cur', 'new', 'tmp']) own(wie, join(place(map), folder));
      const name = `${1_700_000_000 + delivered}.M${delivered++}P${process.pid}.test`;
      writeFileSync(join(place(map), 'tmp', name), bericht);
      renameSync(join(place(map), 'tmp', name), join(place(map), 'new', name));
    },
    aantal: (map = 'INBOX') =>
      ['cur', 'new'].reduce((sum, folder) => sum + readdirSync(join(place(map), folder)).length, 0),
    hernummer() {
      for (const name of readdirSync(maildir)) if (name.startsWith('dovecot')) rmSync(join(maildir, name));
      // Left to itself the server takes the time in seconds, which may be the number it had.
      writeFileSync(join(maildir, 'dovecot-uidlist'), `3 V${++numbering} N1\n`);
      if (process.getuid?.() === 0) chownSync(join(maildir, 'dovecot-uidlist'), wie.uid, wie.gid);
    },
  };
}

function configuration(root: string, poort: number, wie: Account): string {
  return `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/run/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${wie.naam}
default_internal_group = ${wie.groep}
default_login_user = ${wie.naam}
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 100
maildir_very_dirty_syncs = no
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${root}/users
}
userdb {
  driver = static
  args = uid=${wie.uid} gid=${wie.gid} home=${root}/mail/%u
}
mail_location = maildir:${root}/mail/%u
namespace inbox {
  inbox = yes
  separator = .
}
service imap-login {
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${poort}
  }
  inet_listener imaps {
    port = 0
  }
}
service imap {
  process_min_avail = 2
}
auth_failure_delay = 0
# One test with a wrong password would make the server slow down all that follow.
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function listening(poort: number, server: ChildProcess, root: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null)
      throw new Error(`dovecot ended with ${server.exitCode}, see ${root}/run/log`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(poort, '127.0.0.1')
        .once('data', () => resolve(true))
        .once('error', () => resolve(false));
      socket.once('data', () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error('dovecot does not answer');
}

async function stop(server: ChildProcess, root: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null) server.kill('SIGTERM');
  else return;
  const hard = setTimeout(() => server.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(hard);
  rmSync(root, { recursive: true, force: true });
}
