/** The files of a drop or a folder, however deep they lie. */

/** The most files that are taken from folders: a whole drive dropped by mistake ends here. */
const MOST = 2_000;
const READABLE = /\.(json|pdf|ya?ml)$/i;

/** The files that were dropped; of a folder, those that a plan may be in. Must be called while the drop is told of. */
export function filesOfDrop({ items, files }: DataTransfer): Promise<File[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  // Without folders the files themselves are right, whatever they are called.
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...files]);
  return filesIn(entries, true);
}

/** Of the files of a chosen folder, those that a plan may be in. */
export function filesOfFolder(files: Iterable<File>): File[] {
  return [...files].filter(({ name }) => READABLE.test(name)).slice(0, MOST);
}

async function filesIn(entries: readonly FileSystemEntry[], isTop: boolean): Promise<File[]> {
  const found: File[] = [];
  for (const entry of entries) {
    if (found.length >= MOST) break;
    if (entry.isDirectory)
      found.push(...(await filesIn(await entriesIn(entry as FileSystemDirectoryEntry), false)));
    else if (isTop || READABLE.test(entry.name))
      found.push(...(await fileOf(entry as FileSystemFileEntry)));
  }
  return found.slice(0, MOST);
}

/** What lies in a folder, which the browser tells of in parts; nothing when it cannot be read. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((settle) => {
      reader.readEntries(settle, () => {
        settle([]);
      });
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((settle) => {
    entry.file(
      (file) => {
        settle([file]);
      },
      () => {
        settle([]);
      },
    );
  });
}
