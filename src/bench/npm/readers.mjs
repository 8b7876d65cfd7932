// What other readers take for the header of a GGUF file, beside a plain read of its bytes:
//   npm install && node readers.mjs FILE.gguf HEADER_BYTES
import { openSync, readSync, closeSync } from "node:fs";
import { ggufMetadata } from "hyllama";
import { gguf } from "@huggingface/gguf";

const [file, bytes] = process.argv.slice(2);
const RUNS = 5;

function read() {
  const buffer = new Uint8Array(Number(bytes));
  const open = openSync(file, "r");
  readSync(open, buffer, 0, buffer.length, 0);
  closeSync(open);
  return buffer.buffer;
}

async function best(name, run) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  console.log(`${name.padEnd(20)} ${Math.min(...times).toFixed(1)} ms`);
}

await best("bytes alone", read);
await best("hyllama", () => ggufMetadata(read()));
await best("@huggingface/gguf", () => gguf(file, { allowLocalFile: true }));
