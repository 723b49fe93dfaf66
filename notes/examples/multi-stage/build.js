const fs = require("node:fs");
const path = require("node:path");

const template = fs.readFileSync("template.html", "utf8");
fs.mkdirSync("dist", { recursive: true });

for (const file of fs.readdirSync("pages")) {
  const [title, ...lines] = fs.readFileSync(path.join("pages", file), "utf8").trim().split("\n");
  const name = path.basename(file, ".txt") + ".html";
  const page = template.replaceAll("{title}", title).replace("{body}", lines.join("\n").trim());
  fs.writeFileSync(path.join("dist", name), page);
  console.log("Wrote", name);
}
