// What other readers take for the header of a GGUF file, beside a plain read of its bytes:
//   mvn -q -Pbench test-compile exec:exec@large-vocabulary -Dgguf=large.gguf
//   npm install && node readers.mjs large.gguf
import { openSync, readSync, closeSync } from "node:fs";
import { ggufMetadata } from "hyllama";
import { gguf } from "@huggingface/gguf";

const RUNS = 5;
const file = process.argv[2];
const local = { allowLocalFile: true };
const length = Number((await gguf(file, local)).tensorDataOffset);

function read() {
  const buffer = new Uint8Array(length);
  const open = openSync(file, "r");
  readSync(open, buffer, 0, length, 0);
  closeSync(open);
  return buffer.buffer;
}

async function print(name, run) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [least, median] = [times[0], times[RUNS >> 1]].map((time) => time.toFixed(1));
  console.log(`${name.padEnd(18)} ${least.padStart(8)} ${median.padStart(8)} ms`);
}

console.log(`${"".padEnd(18)} ${"least".padStart(8)} ${"median".padStart(8)}`);
await print("bytes alone", read);
await print("hyllama", () => ggufMetadata(read()));
await print("@huggingface/gguf", () => gguf(file, local));
