import { runCli } from './run.ts'

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  // npm changes to the project's folder and keeps the user's own in INIT_CWD.
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
