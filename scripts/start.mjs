/** `npm start`: installs if needed, builds, and serves the application on this machine. */
import { spawn } from 'node:child_process'
import { freePort } from './free-port.mjs'
import { ensureInstalled, root, run, tool } from './install.mjs'

ensureInstalled()
const vite = tool('vite/bin/vite.js')
if (!run(process.execPath, [vite, 'build', '--logLevel', 'warn'])) process.exit(1)

const port = await freePort(Number(process.env.PORT ?? 4173))
const server = spawn(
  process.execPath,
  [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 0))

const address = `http://127.0.0.1:${port}/`
for (;;) {
  const answered = await fetch(address).then(
    (answer) => answer.ok,
    () => false,
  )
  if (answered) break
  await new Promise((resolve) => setTimeout(resolve, 100))
}
console.log(`\nWheelwright is served at ${address}\nStop it with Ctrl+C.`)
