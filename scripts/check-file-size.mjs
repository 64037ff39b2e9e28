/** No file grows past what one person reads at once; the coordinators, which attract everything, have limits of their own. */
import { isTest, runCheck } from './source-files.mjs'

const folders = ['src', 'e2e', 'scripts', 'bench']

const usual = 400
/** Tests, texts for users and style sheets are lists: long, but not deep. */
const ofLists = 800

export const coordinators = {
  'src/main.tsx': 80,
  'src/app/store.ts': 150,
  'src/ui/canvas/canvas.tsx': 200,
  'src/ui/shell/shell.tsx': 200,
}

export function limitOf(path) {
  const isList = isTest(path) || /\.spec\.ts$|messages[^/]*\.ts$|\.css$/.test(path)
  return coordinators[path] ?? (isList ? ofLists : usual)
}

/** The fault of one file, if it has too many lines. */
export function findLongFile(path, text) {
  const lines = text.split('\n').length - 1
  const limit = limitOf(path)
  return lines > limit ? [`${path}: ${lines} lines, limit ${limit}`] : []
}

runCheck(import.meta, folders, findLongFile)
