import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPrivateAddress } from '../../../src/importer/fetching/private-hosts.ts';

const NETWORKS: [string, number][] = [
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

test('an IPv4 address is private exactly when Node’s own block list has it', () => {
  const list = new BlockList();
  for (const [first, bits] of NETWORKS) list.addSubnet(first, bits);
  const near = fc.tuple(fc.constantFrom(...NETWORKS.map(([first]) => first)), fc.nat(2 ** 21)).map(([first, step]) => {
    const start = first.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    const at = Math.max(0, Math.min(2 ** 32 - 1, start + step - 2 ** 20));
    return [24, 16, 8, 0].map((shift) => Math.floor(at / 2 ** shift) % 256).join('.');
  });
  fc.assert(fc.property(fc.oneof(fc.ipV4(), near), (address) => isPrivateAddress(address) === list.check(address)));
});

test('of IPv6, what is not global unicast or holds an IPv4 address is private', () => {
  for (const address of [
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    '64:ff9b::7f00:1',
  ])
    assert.equal(isPrivateAddress(address), true, address);
  for (const address of ['2408:8000::1', '240e::1', '2606:4700::1111', '::ffff:1.1.1.1'])
    assert.equal(isPrivateAddress(address), false, address);
});
