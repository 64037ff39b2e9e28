import { useAppState, useCommands } from '../shared/app-context.tsx'

/** A record's name; a click selects it. */
export function RecordLink({ id }: { id: string }) {
  const commands = useCommands()
  const name = useAppState((state) => state.design.records[id]?.name)
  return (
    <button type="button" className="ww-link" onClick={() => commands.select([id])}>
      {name ?? id}
    </button>
  )
}
