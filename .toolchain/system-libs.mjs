import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

/** With what they depend on, these Debian packages bring every library that Electron loads. */
const libraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];

/**
 * Installs what Linux lacks to run the program, or ends with the command to type where that is not ours to do.
 * @param {string} executablePath
 * @param {{ virtualDisplay: boolean }} needs
 */
export function ensureSystemLibs(executablePath, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const wanted = () => [
    ...(missingLibraries(executablePath).length > 0 ? libraries : []),
    ...(virtualDisplay && !isCommand('Xvfb') ? ['xvfb'] : []),
  ];
  const packages = wanted();
  if (packages.length === 0) return;
  const asRoot = rootCommand();
  if (!asRoot || !isCommand('apt-get')) {
    throw new Error(`Attest needs a few system libraries. To install them on Debian or Ubuntu, type:\n  sudo sh -c '${script(packages)}'`);
  }
  say(`Installing system libraries: ${packages.join(', ')} …`);
  const run = spawnSync(asRoot[0], [...asRoot.slice(1), script(packages)], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) throw new Error(`They could not be installed:\n${`${run.stdout}${run.stderr}`.trim().slice(-2000)}`);
  if (wanted().length > 0) throw new Error(`Still missing: ${missingLibraries(executablePath).join(', ') || 'Xvfb'}`);
}

function missingLibraries(executablePath) {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/** Newer releases end some names in t64; which ones, only the updated package list knows. */
const script = (packages) =>
  `apt-get -qq update && apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=300 install ` +
  `$(for p in ${packages.join(' ')}; do apt-cache show \${p}t64 >/dev/null 2>&1 && echo \${p}t64 || echo $p; done)`;

function rootCommand() {
  if (process.getuid() === 0) return ['sh', '-c'];
  const withoutPassword = spawnSync('sudo', ['-n', 'true']).status === 0;
  return withoutPassword ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c'] : null;
}

function isCommand(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => fs.existsSync(path.join(folder, name)));
}
