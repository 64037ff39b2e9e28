import { useEffect, useState } from 'react'

/** True once `flag` has been true for `wait` ms; false at once. */
export function useDelayed(flag: boolean, wait: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!flag) {
      setLate(false)
      return
    }
    const timer = setTimeout(() => setLate(true), wait)
    return () => clearTimeout(timer)
  }, [flag, wait])
  return late && flag
}
