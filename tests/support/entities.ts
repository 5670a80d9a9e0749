import {
  type AccountEntities,
  type AccountSeen,
  type EnteredEntity,
  type Mentioned,
  noEntities,
} from '../../shared/registry/account-entities'
import type { EntityType } from '../../shared/tradecraft/vocabulary'

export const says = (said: Partial<AccountEntities>): AccountEntities => ({ ...noEntities, ...said })

export const entered = (id: string, name = id, type: EntityType = 'person'): EnteredEntity => ({
  ...{ id, name, type },
  details: {},
})

export const mention = (id: string, words: string, said: Partial<Mentioned> = {}): Mentioned => ({
  ...{ id, words, kind: 'actor', where: '¶ 1' },
  ...said,
})

export const seen = (id: string, day = ''): AccountSeen => ({ id, title: id, file: `${id}.attest`, day })
