/* The emulator's control API. */

export async function api(method, path, body) {
  const response = await fetch('/control/' + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  return read(response);
}

/* Keeps a file at the hub, and says what an attachment of it is. */
export async function keep(file) {
  return read(await fetch('/control/assets?name=' + encodeURIComponent(file.name),
    { method: 'POST', headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file }));
}

async function read(response) {
  const text = await response.text();
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch (error) {
    answer = { detail: text.slice(0, 200) };
  }
  if (!response.ok) {
    throw Object.assign(new Error(answer.detail || response.statusText), { status: response.status });
  }
  return answer;
}
