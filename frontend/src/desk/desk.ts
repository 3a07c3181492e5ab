import type { Component } from 'vue'
import type { Schemas } from '@/api/client'

/** A desk: whose it is, what it is called, where one can go in it, and what its single keys do. */
export interface Desk {
  name: string
  role: Schemas['Member']['roles'][number]
  /** Whether who works for a seller comes in too, to the pages that say so. */
  staff?: boolean
  /** What whoever lacks the role is told. */
  notForOthers: string
  home: string
  /** `news` stands behind the words: what has come since one last looked there. */
  links: readonly { to: string; label: string; news?: Component }[]
  /** What stands above every page of it, where there is something to say. */
  notice?: Component
  keys: readonly (readonly [key: string, what: string])[]
}
