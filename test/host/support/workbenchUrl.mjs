/** The address at which a server shows a folder or a workspace file, with the pairs a test driver passes on. */
export function workbenchUrl(server, workspace, payload = []) {
  const url = new URL(server.url);
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
