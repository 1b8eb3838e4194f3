/** How the site looks here, as the build read it: components know no file. */

type Contrast = { with: string; ratio: string };
export type BrandShown = {
  kommune: string;
  color: { light: string; dark: string };
  font: string[];
  logo?: { file: string; alt: string };
  /** The colour against everything it is seen with, in each scheme. */
  contrasts: { light: Contrast[]; dark: Contrast[] };
};

declare const __BRAND__: BrandShown;

export const brand = __BRAND__;
