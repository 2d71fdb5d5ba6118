import * as vscode from 'vscode';

/** A file system without a disk and without a search, as a virtual workspace has it: `memx:/…`. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** How often a file was read: each time would be a request to somebody's server. */
  reads = 0;
  /** What lies below such a path can be neither listed nor read. */
  failing: RegExp | undefined;
  /** Reading takes until this resolves. */
  gate: Promise<void> | undefined;

  write(path: string, text: string): void {
    this.#put(path, new TextEncoder().encode(text));
  }

  #put(path: string, content: Uint8Array): void {
    const type = this.#files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(path, content);
    this.#changed.fire([{ type, uri: vscode.Uri.from({ scheme: 'memx', path }) }]);
  }

  remove(path: string): void {
    this.#files.delete(path);
    const uri = vscode.Uri.from({ scheme: 'memx', path });
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (!this.#isFolder(path)) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    this.#failAt(path);
    const start = path.endsWith('/') ? path : `${path}/`;
    const names = new Map<string, vscode.FileType>();
    for (const file of this.#files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...below] = file.slice(start.length).split('/');
      names.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    await this.gate;
    this.#failAt(path);
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    this.reads += 1;
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.#put(path, content);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  createDirectory(): void {}

  delete({ path }: vscode.Uri): void {
    this.remove(path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #failAt(path: string): void {
    if (this.failing?.test(path)) throw vscode.FileSystemError.Unavailable('The disk is out of order');
  }

  #isFolder(path: string): boolean {
    const start = path.endsWith('/') ? path : `${path}/`;
    return [...this.#files.keys()].some((file) => file.startsWith(start));
  }
}
