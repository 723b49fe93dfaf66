// `dockerfile-ast` asks Node's Buffer for the bytes of one character (a byte order mark?). A browser has no Buffer; the web bundle gets this one.
export const Buffer = { from: (text) => new TextEncoder().encode(text) }
