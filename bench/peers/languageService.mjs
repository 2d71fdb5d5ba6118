// VS Code's own Markdown language service: all symbols of the workspace, as Ctrl+T asks for them.
import { readFileSync, statSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, LogLevel } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { markdownFiles } from './markdownFiles.mjs';

const folder = process.argv[2];
const md = new MarkdownIt({ html: true });
const documents = new Map();
const none = () => ({ dispose() {} });

function open(uri) {
  const key = uri.toString();
  if (!documents.has(key)) {
    const document = TextDocument.create(key, 'markdown', 1, readFileSync(uri.fsPath, 'utf8'));
    document.$uri = uri;
    documents.set(key, document);
  }
  return documents.get(key);
}

const service = createLanguageService({
  parser: { slugifier: githubSlugifier, tokenize: async (document) => md.parse(document.getText(), {}) },
  logger: { level: LogLevel.Off, log() {} },
  workspace: {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: none,
    onDidCreateMarkdownDocument: none,
    onDidDeleteMarkdownDocument: none,
    getAllMarkdownDocuments: async () => markdownFiles(folder).map((file) => open(URI.file(file))),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => open(uri),
    stat: async (uri) => ({ isDirectory: statSync(uri.fsPath).isDirectory() }),
    readDirectory: async () => [],
  },
});
const token = { isCancellationRequested: false, onCancellationRequested: none };
const symbols = await service.getWorkspaceSymbols('', token);
console.log(symbols.length);
process.exit();
