import { render } from 'preact'
import { App } from './app.tsx'
import { applyPreferences } from './preferences.ts'
import { followAddress } from './route.ts'

applyPreferences()
followAddress()
const place = document.getElementById('page')
if (place !== null) render(<App />, place)
