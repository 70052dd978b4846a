/** Entry of the public process. */
export async function startPublic(_env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  return async () => undefined;
}
