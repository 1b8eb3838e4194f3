import { beforeEach, expect, it, vi } from 'vitest';
import { currentPlan } from '../../src/storage/index.ts';
import { FakeStorage, freshWorld, type World } from './world.ts';

let world: World;
beforeEach(() => {
  world = freshWorld();
});

it('the open plan is the tab’s own choice, and a new tab opens the latest', () => {
  expect(currentPlan.get()).toBeNull();
  currentPlan.set('edition-a');
  vi.stubGlobal('sessionStorage', new FakeStorage());
  expect(currentPlan.get()).toBe('edition-a');
  currentPlan.set('edition-b');
  vi.stubGlobal('sessionStorage', world.session);
  expect(currentPlan.get()).toBe('edition-a');
});

it('is none in the tab that left it, and forgotten by every other', () => {
  currentPlan.set('edition-a');
  currentPlan.set(null);
  expect(currentPlan.get()).toBe('');
  vi.stubGlobal('sessionStorage', new FakeStorage());
  expect(currentPlan.get()).toBeNull();
});

it('is remembered by the one storage when the other is full, denied or missing', () => {
  world.session.quota = 0;
  currentPlan.set('edition-a');
  expect(currentPlan.get()).toBe('edition-a');
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('sessionStorage', undefined);
  currentPlan.set('edition-b');
  expect(currentPlan.get()).toBeNull();
});

it('does without both when the browser denies the very sight of them', () => {
  vi.unstubAllGlobals();
  const denied = {
    configurable: true,
    get(): never {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', denied);
  currentPlan.set('edition-a');
  expect(currentPlan.get()).toBeNull();
  delete (globalThis as { localStorage?: unknown }).localStorage;
  if (real) Object.defineProperty(globalThis, 'localStorage', real);
});
