import { Menu } from '@mantine/core'
import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { useText } from '../shared/use-text.ts'
import { ExportMenuButton, useExportMenuAsked } from './export-menu-button.tsx'
import { openExport } from './open-export.ts'

/** What else a design becomes: a picture, a report. */
export function ExportMenu() {
  const t = useText()
  const asked = useExportMenuAsked((state) => state.asked)
  return (
    <Menu
      opened={asked}
      onChange={(opened) => useExportMenuAsked.setState({ asked: opened })}
      position="bottom-end"
      shadow="md"
      keepMounted={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ExportMenuButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPhoto size={15} stroke={1.6} aria-hidden />} onClick={() => openExport('picture')}>
          {t('ui.export.picture')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={15} stroke={1.6} aria-hidden />}
          onClick={() => openExport('report')}
        >
          {t('ui.export.report')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
