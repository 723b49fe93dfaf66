const http = require('node:http')

const { HOST, PORT } = process.env
http
  .createServer((request, response) => response.end('It works\n'))
  .listen(Number(PORT), HOST, () => console.log(`Listening on ${HOST}:${PORT}`))
