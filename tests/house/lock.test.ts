import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { missingOptionals, withoutEngines } from '../../.ci/complete-lock.ts';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Parameters<typeof missingOptionals>[0];
};

test('npm ci accepts the lock file: it holds every optional package, of other platforms too', () => {
  assert.deepEqual(missingOptionals(packages), {}, '请运行 node .ci/complete-lock.ts');
});

test('npm ci does not warn that the Node it runs on is too old for a package', () =>
  assert.deepEqual(packages, withoutEngines(packages), '请运行 node .ci/complete-lock.ts'));

test('a missing optional package gets the platform its name tells', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { '@a/darwin-arm64': '1.0.0' } },
    'node_modules/b/node_modules/a': { dev: true, optionalDependencies: { '@a/darwin-arm64': '^2.0.0' } },
    'node_modules/@a/darwin-arm64': { version: '1.0.0' },
    'node_modules/c': { optionalDependencies: { '@c/linux-x64-musl': '3.0.0' } },
  };
  assert.deepEqual(Object.keys(missingOptionals(packages)), ['node_modules/@c/linux-x64-musl']);
  assert.deepEqual(missingOptionals(packages)['node_modules/@c/linux-x64-musl'], {
    version: '3.0.0',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  });
});
