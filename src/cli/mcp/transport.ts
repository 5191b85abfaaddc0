import type { JSONRPCMessage, RequestId, Transport } from "@modelcontextprotocol/server";

/** Most bytes of one message: a scenario of the most entries that a call may have is far below. */
const MOST_BYTES = 4 * 2 ** 20;

/** Of a message that is too long, what is kept of its beginning and of its end to find its id. */
const KEPT_BYTES = 1024;

/** Codes of JSON-RPC 2.0. */
const NO_JSON = -32700;
const NO_REQUEST = -32600;

/** What of the protocol's package reads and writes messages. */
export interface Messages {
	readonly parseJSONRPCMessage: (value: unknown) => JSONRPCMessage;
	readonly serializeMessage: (message: JSONRPCMessage) => string;
}

/**
 * Messages as lines on stdin and stdout. A line that is no message, or too long a one, is answered, and the next is
 * read; while answers wait for their reader nothing is read. What was asked before stdin ends is answered.
 */
export function lineTransport(
	{ parseJSONRPCMessage, serializeMessage }: Messages,
	input: NodeJS.ReadStream,
	output: NodeJS.WriteStream,
): Transport {
	const unanswered = new Set<RequestId>();
	let closed = false;
	let ended = false;

	function write(line: string): Promise<void> {
		return new Promise((resolve, reject) => {
			output.write(line, (error) => (error ? reject(error) : resolve()));
			if (output.writableNeedDrain) input.pause();
		});
	}

	function refuse(id: RequestId | null, code: number, message: string): void {
		const line = `${JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } })}\n`;
		write(line).catch((error) => transport.onerror?.(error));
	}

	function take(line: string): void {
		if (line.trim() === "") return;
		const value = jsonOf(line);
		if (value === undefined) {
			refuse(null, NO_JSON, "message: must be JSON on one line, got something else");
			return;
		}
		let message: JSONRPCMessage;
		try {
			message = parseJSONRPCMessage(value);
		} catch {
			refuse(idOf(value), NO_REQUEST, "message: must be a message of JSON-RPC 2.0, got something else");
			return;
		}
		if ("method" in message && "id" in message) unanswered.add(message.id);
		transport.onmessage?.(message);
	}

	const onData = lines(take, (id) =>
		refuse(id, NO_REQUEST, `message: must be at most ${MOST_BYTES} bytes long, got more`),
	);
	const onDrain = () => void input.resume();
	const onEnd = () => {
		ended = true;
		if (unanswered.size === 0) close();
	};
	const onError = (error: Error) => {
		transport.onerror?.(error);
		close();
	};
	function close(): void {
		if (closed) return;
		closed = true;
		input.off("data", onData).off("end", onEnd).off("error", onError).pause();
		output.off("drain", onDrain).off("error", onError);
		transport.onclose?.();
	}

	const transport: Transport = {
		start: async () => {
			input.on("data", onData).on("end", onEnd).on("error", onError);
			output.on("drain", onDrain).on("error", onError);
		},
		send: async (message) => {
			if (closed) return;
			await write(serializeMessage(message));
			if (!("method" in message) && "id" in message && message.id !== undefined) unanswered.delete(message.id);
			if (ended && unanswered.size === 0) close();
		},
		close: async () => close(),
	};
	return transport;
}

/** Cut bytes into lines. Of a line that is too long, only its id is kept. */
function lines(take: (line: string) => void, tooLong: (id: RequestId | null) => void): (chunk: Buffer) => void {
	let pieces: Buffer[] = [];
	let size = 0;
	let long: { readonly head: string; readonly tail: Buffer } | undefined;
	const add = (piece: Buffer) => {
		size += piece.length;
		if (long !== undefined) {
			long = { ...long, tail: Buffer.concat([long.tail, piece]).subarray(-KEPT_BYTES) };
			return;
		}
		pieces.push(piece);
		if (size <= MOST_BYTES) return;
		const all = Buffer.concat(pieces);
		long = { head: all.toString("utf8", 0, KEPT_BYTES), tail: Buffer.from(all.subarray(-KEPT_BYTES)) };
		pieces = [];
	};
	const end = () => {
		const line = Buffer.concat(pieces).toString("utf8");
		const cut = long;
		pieces = [];
		size = 0;
		long = undefined;
		if (cut === undefined) take(line);
		else tooLong(idIn(cut.head, cut.tail.toString("utf8")));
	};
	return (chunk) => {
		let from = 0;
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
			add(chunk.subarray(from, at));
			end();
			from = at + 1;
		}
		if (from < chunk.length) add(chunk.subarray(from));
	};
}

const ID = String.raw`"id"\s*:\s*(\d{1,15}|"[^"\\]{0,100}")`;

/** The id of a message of which only the beginning and the end are there: before any block within it, or after all. */
function idIn(head: string, tail: string): RequestId | null {
	const [, id] =
		new RegExp(`^\\s*\\{[^{}[\\]]*?${ID}`).exec(head) ?? new RegExp(`${ID}[^{}[\\]]*\\}\\s*$`).exec(tail) ?? [];
	return id === undefined ? null : JSON.parse(id);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function idOf(value: unknown): RequestId | null {
	const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
	return typeof id === "string" || typeof id === "number" ? id : null;
}
