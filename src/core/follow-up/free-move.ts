/** What sums leave open: a way in which unknown counts may all change while every sum that is told stays as it is. */

/** Sums that are told: each list says of every unknown which sum it is part of, `-1` for none. */
export type Told = { lists: Int32Array[]; sums: number };

/** A pivot smaller than this tells no more than those before it. */
const NOTHING = 1e-9;

/**
 * A change of each unknown, by its place, that no told sum sees. It is taken at random among all such changes, the same in
 * every run: a part of the unknowns whose changes add up to nothing is told by the sums, to as good as certainty.
 */
export function freeMove(size: number, { lists, sums }: Told): Float64Array {
  const move = new Float64Array(size);
  for (let at = 0; at < size; at += 1) move[at] = scattered(at);
  const matrix = factor(products(size, { lists, sums }), sums);
  // Taken away twice, so that what rounding left behind the first time is gone.
  for (let time = 0; time < 2; time += 1) {
    const seen = new Float64Array(sums);
    for (const list of lists) {
      for (let at = 0; at < size; at += 1) {
        const sum = list[at] ?? -1;
        if (sum >= 0) seen[sum] = (seen[sum] ?? 0) + (move[at] ?? 0);
      }
    }
    solve(matrix, sums, seen);
    for (const list of lists) {
      for (let at = 0; at < size; at += 1) {
        const sum = list[at] ?? -1;
        if (sum >= 0) move[at] = (move[at] ?? 0) - (seen[sum] ?? 0);
      }
    }
  }
  return move;
}

/** A number from -1 to 1 for each place, without any order in them. */
function scattered(at: number): number {
  let mixed = Math.imul(at + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x80000000 - 1;
}

/** How many unknowns each two sums have in common. */
function products(size: number, { lists, sums }: Told): Float64Array {
  const matrix = new Float64Array(sums * sums);
  // Both halves of it are alike, so only the lower one is counted.
  lists.forEach((one, place) => {
    for (const other of lists.slice(0, place + 1)) {
      for (let at = 0; at < size; at += 1) {
        const [row, column] = [one[at] ?? -1, other[at] ?? -1];
        if (row < 0 || column < 0) continue;
        const entry = row > column ? row * sums + column : column * sums + row;
        matrix[entry] = (matrix[entry] ?? 0) + 1;
      }
    }
  });
  return matrix;
}

/** The matrix as L·D·Lᵀ in place; a pivot of nothing is set to zero, since that sum follows from those before it. */
function factor(matrix: Float64Array, size: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = matrix[pivot * size + pivot] ?? 0;
    if (top < NOTHING * size) {
      for (let row = pivot; row < size; row += 1) matrix[row * size + pivot] = 0;
      continue;
    }
    for (let row = pivot + 1; row < size; row += 1) {
      const part = (matrix[row * size + pivot] ?? 0) / top;
      if (part === 0) continue;
      for (let column = pivot + 1; column <= row; column += 1) {
        const at = row * size + column;
        matrix[at] = (matrix[at] ?? 0) - part * (matrix[column * size + pivot] ?? 0);
      }
    }
    for (let row = pivot + 1; row < size; row += 1) {
      matrix[row * size + pivot] = (matrix[row * size + pivot] ?? 0) / top;
    }
  }
  return matrix;
}

/** Solves for the right side in its own place. */
function solve(matrix: Float64Array, size: number, side: Float64Array): void {
  for (let row = 0; row < size; row += 1) {
    let value = side[row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      value -= (matrix[row * size + column] ?? 0) * (side[column] ?? 0);
    }
    side[row] = value;
  }
  for (let row = 0; row < size; row += 1) {
    const pivot = matrix[row * size + row] ?? 0;
    side[row] = pivot === 0 ? 0 : (side[row] ?? 0) / pivot;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = side[row] ?? 0;
    for (let below = row + 1; below < size; below += 1) {
      value -= (matrix[below * size + row] ?? 0) * (side[below] ?? 0);
    }
    side[row] = value;
  }
}
