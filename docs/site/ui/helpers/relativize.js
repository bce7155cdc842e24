'use strict'

const { posix: path } = require('path')

module.exports = (to, { data: { root } }) => {
  const from = root.page.url
  const [file, hash] = to.split('#')
  const relative = file === from ? path.basename(file) : path.relative(path.dirname(from), file)
  return hash ? relative + '#' + hash : relative
}
