/** Long lists in groups: a group out of sight is one thing to the browser, not ten. */

/** The list cut into groups of `size`, in its own order. */
export function inGroups<T>(all: readonly T[], size = 10): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, group) =>
    all.slice(group * size, (group + 1) * size),
  );
}
