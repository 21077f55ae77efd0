/** Networks that are nobody else's: this machine, local networks, links, addresses for tests (IANA special-purpose registries, RFC 6890). */
const PRIVATE_4: [first: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Whether an IP address, as `dns.lookup` writes it, is not one of the public Internet. Of IPv6, only global unicast (2000::/3) is, and what holds no IPv4 address. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  const four = mapped ?? (address.includes(':') ? undefined : address);
  if (four === undefined)
    return !/^[23][\da-f]{3}:/iu.test(address) || /^(?:2002|2001:0{0,4}|2001:db8):/iu.test(address);
  return PRIVATE_4.some(([first, bits]) => prefix(four, bits) === prefix(first, bits));
}

function prefix(address: string, bits: number): number {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return Math.floor(number / 2 ** (32 - bits));
}
