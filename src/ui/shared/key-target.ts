/** Whether keys write text there. */
export const writesText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)) ||
  (target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement))

/** A list of choices takes letters to jump to one of them. */
export const takesLetters = (target: EventTarget | null): boolean =>
  writesText(target) || target instanceof HTMLSelectElement

export const inDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null
