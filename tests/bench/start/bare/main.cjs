const { app, BrowserWindow } = require('electron')

// The least that an Electron app can be: what every app pays before its own first line.
app.setPath('userData', process.env.BARE_PROFILE)
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
app.on('window-all-closed', () => app.quit())
