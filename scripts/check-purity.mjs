/**
 * The pure folders compute from their arguments alone: no DOM, clock, randomness, console, network or process.
 * Reads the syntax tree, so comments, strings and a parameter that happens to be called `document` are no faults.
 */
import ts from 'typescript'
import { isTest, runCheck } from './source-files.mjs'

const folders = ['ip', 'model', 'network', 'solver', 'checks', 'codegen', 'providers'].map((name) => `src/${name}`)

const globals = new Set(
  `document window globalThis self navigator location history localStorage sessionStorage indexedDB
   fetch XMLHttpRequest WebSocket EventSource Worker postMessage
   console process Buffer require
   Date performance crypto setTimeout setInterval queueMicrotask requestAnimationFrame requestIdleCallback`.split(
    /\s+/,
  ),
)

const platformModules = /^(node:|fs$|path$|os$|crypto$|child_process$)/

/** Names that the file itself declares: parameters, variables, functions, imports. */
function declaredNames(file) {
  const names = new Set()
  const visit = (node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node)
    if ((declares || ts.isImportSpecifier(node)) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}

/** Whether the identifier stands for a value, and is not a member's name, a key or part of a type. */
function isValueUse(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isTypeNode(parent) || ts.isTypeElement(parent) || ts.isQualifiedName(parent)) return false
  return !(ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isLiteralTypeNode(parent))
}

/** Faults of one file: `path:line: what is impure`. */
export function findImpurity(path, text) {
  if (isTest(path) || path.endsWith('.css')) return []
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const own = declaredNames(file)
  const faults = []
  const report = (node, what) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    faults.push(`${path}:${line + 1}: '${what}' in a pure folder`)
  }
  const visit = (node) => {
    if (ts.isIdentifier(node) && globals.has(node.text) && !own.has(node.text) && isValueUse(node))
      report(node, node.text)
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') report(node, 'Math.random')
    if (ts.isImportDeclaration(node) && platformModules.test(node.moduleSpecifier.text)) {
      report(node, node.moduleSpecifier.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}

runCheck(import.meta, folders, findImpurity)
