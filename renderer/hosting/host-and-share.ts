import type { Result } from '../../shared/result'
import type { Workbench } from '../workbench'

/** Hosts on a network of this computer, and has the account in view kept there; a sentence where it cannot be. */
export async function hostAndShare(
  { host, settings, team }: Workbench,
  on: string,
  isFindable: boolean,
): Promise<Result<void, string>> {
  const known = host.get().hosting
  const isSame = known?.on === on && known.isFindable === isFindable
  const started = isSame ? { ok: true as const, value: known } : await host.start(on, isFindable)
  if (!started.ok) return started
  settings.change({ hostOn: on, hostFindable: isFindable })
  const { url, certificate, discovery } = started.value.address
  team.ask({ do: 'share', server: url, certificate, discovery })
  return { ok: true, value: undefined }
}
