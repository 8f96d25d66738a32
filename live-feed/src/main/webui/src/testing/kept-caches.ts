/** The browser's caches, in memory; addresses as they were given. */
export function memoryCaches() {
  const caches = new Map<string, Map<string, Response>>();
  const addressOf = (request: Request | string) => (typeof request === 'string' ? request : request.url);
  return {
    async open(name: string) {
      const kept = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, kept);
      return {
        match: async (request: Request | string) => kept.get(addressOf(request))?.clone(),
        put: async (request: string, answer: Response) => void kept.set(request, answer),
        delete: async (request: string) => kept.delete(request),
        keys: async () => [...kept.keys()].map((url) => ({ url }) as Request),
      };
    },
  };
}
