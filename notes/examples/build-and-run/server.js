const http = require("node:http");
const os = require("node:os");

const greeting = process.env.GREETING ?? "Hello";

const server = http.createServer((request, response) => {
  console.log(request.method, request.url);
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${greeting} from container ${os.hostname()}\n`);
});

server.listen(3000, "0.0.0.0", () => console.log("Listening on port 3000"));

process.on("SIGTERM", () => {
  console.log("SIGTERM received");
  process.exit(0);
});
