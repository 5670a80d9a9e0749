import { onTestFinished } from 'vitest'
import { Keeper } from '../../main/keeper/keeper'
import { keeperHands } from '../../main/keeper/keeper-hands'
import { LibraryDesk } from '../../main/library/library-desk'
import { profilePaths } from '../../main/profile/profile-folder'
import { LibraryReader } from '../../main/search/library-reader'
import { alice, atWork } from './account-file'
import { attachWindow, type KeeperWindow } from './keeper-window'
import { mergingIn } from './merging'

/** A window of a keeper that knows the library of a profile; both are gone after the test. */
export function openLibraryWindow(profile: string): { readonly keeper: Keeper; readonly window: KeeperWindow } {
  const { library } = profilePaths(profile)
  const keeper = new Keeper({ author: alice, atWork, library, merging: mergingIn(profile) }, () => undefined)
  const nothing = () => undefined
  const desk = new LibraryDesk(
    keeperHands(keeper, profile, { forget: nothing, renamed: nothing, reveal: nothing }),
    () => new LibraryReader(profile),
    (window, news) => keeper.tell(window, { type: 'library', news }),
  )
  keeper.desk = desk
  const window = attachWindow(keeper, 1)
  onTestFinished(async () => {
    window.close()
    await keeper.close()
    await desk.close()
  })
  return { keeper, window }
}
