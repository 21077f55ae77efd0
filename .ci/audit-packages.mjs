import { spawnSync } from 'node:child_process';

// Asks the registry for known faults of the packages, and fails on any; a registry that does not answer is no fault of theirs.

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const report = parse(stdout);
if (report?.auditReportVersion === undefined) {
  console.log('软件包的登记处没有回答，没有核对。');
} else {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) console.error(`${name} ${range}：已知有毛病（${severity}）`);
  console.log(`核对了软件包：${found.length} 个有已知的毛病。`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
