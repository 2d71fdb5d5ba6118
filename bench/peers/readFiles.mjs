// The least that anybody must do: find the Markdown files and read them.
import { readFileSync } from 'node:fs';
import { markdownFiles } from './markdownFiles.mjs';

let length = 0;
for (const file of markdownFiles(process.argv[2])) length += readFileSync(file, 'utf8').length;
console.log(length);
