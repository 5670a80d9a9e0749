import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { withLock } from './lock.mjs';
import { inRoot, out } from './paths.mjs';
import { giveUp } from './say.mjs';
import { describeInputs, isStale, lastBuild, stamp } from './stale.mjs';
import { pageConfig, programConfigs } from './vite.mjs';

await withLock('build', async () => {
  // Another process may have built while this one waited for its turn.
  if (isStale()) await buildAll();
}).catch(giveUp);

async function buildAll() {
  const inputs = describeInputs(); // before reading them: what changes meanwhile is stale again
  const next = path.join(out, `.next-${process.pid}`);
  try {
    const configs = [...programConfigs(next), pageConfig(next)];
    await Promise.all(configs.filter(Boolean).map((config) => build(config)));
    for (const folder of ['sample', 'icons']) copyIfThere(inRoot('app', folder), path.join(next, folder));
    replace(next, inputs);
  } finally {
    fs.rmSync(next, { recursive: true, force: true });
  }
}

/** File by file, since a folder that is in use cannot be swapped; the stamp last, so that half a build is a stale one. */
function replace(next, inputs) {
  const files = filesIn(next);
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    fs.renameSync(path.join(next, file), path.join(out, file));
  }
  const left = lastBuild().files.filter((file) => !files.includes(file));
  for (const file of left) fs.rmSync(path.join(out, file), { force: true });
  fs.writeFileSync(path.join(next, 'stamp'), JSON.stringify({ inputs, files }));
  fs.renameSync(path.join(next, 'stamp'), stamp);
}

function copyIfThere(from, to) {
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
}

/** Relative paths of all files; deeper ones first, so that a page never names an asset that is not there yet. */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort((a, b) => b.split(path.sep).length - a.split(path.sep).length);
}
