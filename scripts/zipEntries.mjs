/** Signatures, lengths and places of fields: the ZIP format's own specification, sections 4.3.12 and 4.3.16. */
const endOfDirectory = 0x06054b50;
const endLength = 22;
const entryLength = 46;

/** The paths in a ZIP archive, read from its central directory. */
export function zipEntries(archive) {
  let end = archive.length - endLength;
  while (archive.readUInt32LE(end) !== endOfDirectory) end -= 1;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + entryLength, at + entryLength + nameLength);
    at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    return name;
  });
}
