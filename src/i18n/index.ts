export * from './create-i18n.ts'
export * from './format-text.ts'
export * from './language.ts'
