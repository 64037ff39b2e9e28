import { useRef } from 'react'
import type { Commands } from '../../app/state.ts'
import { useText } from '../shared/use-text.ts'
import { takeGiven } from './open-import.ts'

/** The calls that tell of a network, as a shell takes them. */
const CALLS = `R=eu-west-1; mkdir -p net/$R; cd net/$R
for what in vpcs subnets route-tables network-interfaces instances \\
  security-groups network-acls internet-gateways nat-gateways addresses \\
  egress-only-internet-gateways vpc-endpoints vpc-peering-connections \\
  vpn-gateways vpn-connections customer-gateways managed-prefix-lists \\
  prefix-lists transit-gateways transit-gateway-attachments \\
  transit-gateway-vpc-attachments transit-gateway-peering-attachments \\
  transit-gateway-route-tables
do aws ec2 describe-$what --region $R > $what.json; done
for t in $(grep -oh 'tgw-rtb-[0-9a-f]*' transit-gateway-route-tables.json | sort -u); do
  for get in associations propagations; do
    aws ec2 get-transit-gateway-route-table-$get --region $R \\
      --transit-gateway-route-table-id $t > $t-$get.json; done
  aws ec2 search-transit-gateway-routes --region $R --transit-gateway-route-table-id $t \\
    --filters Name=type,Values=static > $t-routes.json; done
for p in $(grep -oh 'pl-[0-9a-f]*' managed-prefix-lists.json | sort -u); do
  aws ec2 get-managed-prefix-list-entries --region $R --prefix-list-id $p > $p.json; done`

/** Where a user without anything to drop begins: what to run, and which files to choose. */
export function AskForFiles({ commands }: { commands: Commands }) {
  const t = useText()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null): void => {
    const given = [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    void takeGiven(Promise.resolve(given), ({ text, name }) => commands.open(text, name))
  }
  return (
    <>
      <p>{t('ui.import.about')}</p>
      <p className="import-note">{t('ui.import.commands')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre className="import-calls mono" tabIndex={0}>
        {CALLS}
      </pre>
      <p className="import-note">{t('ui.import.local')}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".json,.zip,application/json,application/zip"
        data-import="files"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        data-import="folder"
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <div className="import-buttons">
        <button type="button" className="ww-button" onClick={() => folder.current?.click()}>
          {t('ui.import.folder')}
        </button>
        <button type="button" className="ww-button is-ink" onClick={() => files.current?.click()}>
          {t('ui.import.files')}
        </button>
      </div>
    </>
  )
}
