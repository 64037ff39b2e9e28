/** Who may write a stored design: one tab at a time. */

export interface Ownership {
  /**
   * Claims a design for this tab; an earlier claim of this tab ends. `false`: another tab has it.
   * `steal`: takes it from there. `lost` is called when another tab takes it from here.
   */
  claim(id: string, lost: () => void, options?: { steal?: boolean }): Promise<boolean>
  release(): void
}

/** By the browser's Web Locks, which end with their tab, also when it crashes. Without them every claim succeeds. */
export function webLockOwnership(locks: LockManager | undefined): Ownership {
  let release = () => {}
  return {
    async claim(id, lost, { steal = false } = {}) {
      release()
      if (!locks) return true
      return new Promise<boolean>((resolve) => {
        let held = false
        const hold = (lock: Lock | null) => {
          held = lock !== null
          resolve(held)
          if (!held) return undefined
          return new Promise<void>((end) => {
            release = () => {
              release = () => {}
              held = false
              end()
            }
          })
        }
        const options: LockOptions = steal ? { steal: true } : { ifAvailable: true }
        locks.request(`wheelwright:${id}`, options, hold).catch(() => {
          if (!held) return
          held = false
          lost()
        })
      })
    },
    release: () => release(),
  }
}
