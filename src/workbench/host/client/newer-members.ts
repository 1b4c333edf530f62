export function addNewerMembers(_client: unknown): void {}
