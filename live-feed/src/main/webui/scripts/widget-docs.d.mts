/** The page with its tables as the contract has them. */
export function withTables(page: string): string;
