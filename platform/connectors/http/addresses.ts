import { BlockList, isIP } from 'node:net';

/** Never reached, whoever allows it: this machine's own metadata service, unspecified and multicast addresses. */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8);
never.addSubnet('169.254.0.0', 16);
never.addSubnet('224.0.0.0', 4);
never.addSubnet('240.0.0.0', 4);
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
never.addAddress('fd00:ec2::254', 'ipv6');

/** Inside a house or a provider: only for a host that the installation named as its own. */
const inside = new BlockList();
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('100.64.0.0', 10);
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.0.0.0', 24);
inside.addSubnet('192.168.0.0', 16);
inside.addSubnet('198.18.0.0', 15);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
// Forms of IPv6 that carry an IPv4 address inside, and with it any of the above.
inside.addSubnet('64:ff9b::', 96, 'ipv6');
inside.addSubnet('2002::', 16, 'ipv6');

/** May Baken connect to this address? `own` is true for a host that the installation named itself. */
export function reachable(address: string, own: boolean): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return !never.check(address, family) && (own || !inside.check(address, family));
}

/** Where Baken may go: hosts of national registers by name, and origins (scheme, host, port) of the municipality's own gateways. */
export interface Destinations {
  hosts: readonly string[];
  origins: readonly string[];
}

/** How a destination is allowed: not at all, as a public host over https, or as an own gateway. */
export function allowedAs(url: URL, { hosts, origins }: Destinations): 'no' | 'public' | 'own' {
  if (url.username !== '' || url.password !== '') return 'no';
  if (origins.includes(url.origin)) return 'own';
  return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname) ? 'public' : 'no';
}
