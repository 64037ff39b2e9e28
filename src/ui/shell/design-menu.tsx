import { Menu } from '@mantine/core'
import { useState } from 'react'
import { askForImport } from '../import/open-import.ts'
import { useApp } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { DesignNameButton, useMenuAsked } from './design-name-button.tsx'
import { DesignsDialog } from './designs-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'

export function DesignMenu() {
  const t = useText()
  const { commands, examples } = useApp()
  const [opened, setOpened] = useState(() => useMenuAsked.getState().asked)
  const [dialog, setDialog] = useState<'designs' | 'rename' | undefined>()
  const close = (): void => setDialog(undefined)
  return (
    <>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={240}
        shadow="md"
        keepMounted={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <DesignNameButton />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('rename')}>{t('ui.design.rename')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => commands.newDesign()}>{t('ui.design.new')}</Menu.Item>
          <Menu.Item onClick={() => void commands.openFile()}>{t('ui.design.open')}</Menu.Item>
          <Menu.Item onClick={askForImport}>{t('ui.import.menu')}</Menu.Item>
          <Menu.Item rightSection={<kbd>Ctrl S</kbd>} onClick={() => void commands.save()}>
            {t('ui.design.save')}
          </Menu.Item>
          <Menu.Item onClick={() => void commands.saveAs()}>{t('ui.design.save-as')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('designs')}>{t('ui.design.on-device')}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('ui.design.examples')}</Menu.Label>
          {examples.map((example) => (
            <Menu.Item key={example.id} onClick={() => void commands.openExample(example.id)}>
              {t(example.title)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <DesignsDialog opened={dialog === 'designs'} onClose={close} />
      <RenameDialog opened={dialog === 'rename'} onClose={close} />
    </>
  )
}
