/** Waiting for the hands to rest. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRest } from '../../../src/islands/plan/rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once, when the hands have rested so long', () => {
  const run = vi.fn();
  createRest(run).after(400);
  vi.advanceTimersByTime(399);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('is put off by each keystroke, on one timer', () => {
  const run = vi.fn();
  const rest = createRest(run);
  for (let key = 0; key < 20; key += 1) {
    rest.after(400);
    vi.advanceTimersByTime(110);
    expect(vi.getTimerCount()).toBe(1);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(290);
  expect(run).toHaveBeenCalledTimes(1);
});

it('does not run when it is called off, and waits anew after', () => {
  const run = vi.fn();
  const rest = createRest(run);
  rest.after(400);
  rest.off();
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
  rest.after(400);
  vi.advanceTimersByTime(400);
  expect(run).toHaveBeenCalledTimes(1);
});

it('may wait again from what it runs', () => {
  let times = 0;
  const rest = createRest(() => {
    times += 1;
    if (times === 1) rest.after(100);
  });
  rest.after(400);
  vi.advanceTimersByTime(500);
  expect(times).toBe(2);
});
