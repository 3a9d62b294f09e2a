// Passes every request on and keeps every answer as a line: recorder.mjs TARGET FILE, then its own address on the first line.
import { createWriteStream } from "node:fs";
import { createServer, request } from "node:http";
import { gunzipSync } from "node:zlib";

const [target, file] = process.argv.slice(2);
const kept = createWriteStream(file);

createServer((asked, answer) => {
  const { host, connection, ...headers } = asked.headers;
  const onward = request(target + asked.url, { method: asked.method, headers }, (told) => {
    const parts = [];
    told.on("data", (part) => parts.push(part));
    told.on("end", () => {
      const body = Buffer.concat(parts);
      const text = told.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
      kept.write(`${JSON.stringify({ asked: `${asked.method} ${asked.url}`, status: told.statusCode, body: text.toString() })}\n`, () => {
        answer.writeHead(told.statusCode, told.headers);
        answer.end(body);
      });
    });
  });
  onward.on("error", (failure) => answer.destroy(failure));
  asked.pipe(onward);
}).listen(0, "127.0.0.1", function () {
  console.log(`http://127.0.0.1:${this.address().port}`);
});
