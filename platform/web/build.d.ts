/** What the build adds to TypeScript's idea of a module. */
declare module '*.svg?icon' {
  /** One path for `<path d>`, on a grid of 24. */
  const strokes: `M${string}`;
  export default strokes;
}

declare module '*?url' {
  /** Where the file stands once it is built. */
  const address: string;
  export default address;
}

declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module '*.css';

interface ImportMeta {
  /** Vite: every module that matches, loaded with this file. */
  glob<T>(pattern: string | readonly string[], options: { eager: true; import?: string }): Record<string, T>;
}
