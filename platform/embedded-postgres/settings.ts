/** Settings of PostgreSQL by name, as `postgresql.conf` spells them. */
export type Settings = Record<string, string>;

/** For data that matters: nothing acknowledged is lost when power or process is. */
export const durable: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
};

/** For tests only: the cluster is thrown away, so nothing waits for the disk. */
export const throwaway: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

// Statements and details hold names and addresses: they may not end up in a log file.
const silentLog: Settings = {
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

const everywhere: Settings = {
  listen_addresses: '127.0.0.1',
  // The path of a socket is limited to about 100 bytes and a checkout may lie deeper.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  max_connections: '100',
  shared_buffers: '256MB',
  ...silentLog,
};

/** The command line of the server: fixed settings, then the caller's. */
export function serverArguments(cluster: string, port: number, settings: Settings): string[] {
  const all = { ...everywhere, ...settings, port: String(port) };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
