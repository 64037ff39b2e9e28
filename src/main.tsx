import { createRoot } from 'react-dom/client'

const mount = document.getElementById('root')
if (mount) createRoot(mount).render(<h1>Wheelwright</h1>)
