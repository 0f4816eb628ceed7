// One way to ask the server: JSON both ways, errors as `ApiError`.

/** What went wrong; `status` is 0 when the server did not answer at all. */
export class ApiError extends Error {
  constructor(status, body, fallback) {
    super(body?.error?.message ?? fallback);
    this.status = status;
    this.code = body?.error?.code ?? "";
    this.body = body;
  }

  /** Whether asking again later may help: no answer, busy, or a fault of the server. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function address(path, query) {
  const url = new URL("/api/v1/" + path, location.origin);
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(key, value);
  }
  return url;
}

/**
 * Asks the server. `body` is sent as JSON, `file` as it is. The header `X-TM` says that this page
 * asks, because a page of another origin cannot set it.
 */
export async function ask(method, path, { body, file, query, keepalive = false, signal } = {}) {
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-TM"] = "1";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (file !== undefined) headers["Content-Type"] = "application/octet-stream";
  let response;
  try {
    response = await fetch(address(path, query), {
      method, headers, keepalive, signal, cache: "no-store", credentials: "same-origin",
      body: body !== undefined ? JSON.stringify(body) : file,
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, null, error.message);
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    answer = null;
  }
  if (!response.ok) throw new ApiError(response.status, answer, response.statusText);
  return answer ?? {};
}

export const get = (path, query, options = {}) => ask("GET", path, { query, ...options });
export const post = (path, body = {}, options = {}) => ask("POST", path, { body, ...options });
export const put = (path, body, options = {}) => ask("PUT", path, { body, ...options });
export const remove = (path) => ask("DELETE", path);
