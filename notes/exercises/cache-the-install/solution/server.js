const http = require('node:http')

http
  .createServer((request, response) => response.end('Hello from the container\n'))
  .listen(3000, () => console.log('Listening on port 3000'))

process.on('SIGTERM', () => process.exit(0))
