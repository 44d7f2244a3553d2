// Firefox as a host's readers have it, driven by WebDriver BiDi: the driver of the other tests wants a Firefox of its
// own. Only what these tests need.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LISTENING = /WebDriver BiDi listening on (ws:\S+)/;
const PATIENCE = 60_000;

/** Starts Firefox with an empty profile; gives one page, and how to close it. */
export async function firefox(executable) {
  const profile = await mkdtemp(join(tmpdir(), "shirube-firefox-"));
  const process = spawn(executable, ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", profile], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => process.once("exit", resolve));
  const address = await new Promise((found, failed) => {
    let told = "";
    process.stderr.on("data", (text) => {
      told += text;
      const match = LISTENING.exec(told);
      if (match) found(match[1]);
    });
    process.once("error", failed);
    ended.then(() => failed(new Error(`Firefox does not start: ${told}`)));
    setTimeout(() => failed(new Error(`Firefox does not answer: ${told}`)), PATIENCE).unref();
  });
  const { send, on, close } = await connect(`${address}/session`);
  await send("session.new", { capabilities: {} });
  const { contexts } = await send("browsingContext.getTree", {});
  const page = pageOf(send, on, contexts[0].context);
  const end = async () => {
    close();
    process.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  return { page, end };
}

async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((open, failed) => {
    socket.addEventListener("open", open, { once: true });
    socket.addEventListener("error", () => failed(new Error(`${address} cannot be reached`)), { once: true });
  });
  const [waiting, listeners] = [new Map(), []];
  socket.addEventListener("message", ({ data }) => {
    const told = JSON.parse(data);
    if (told.type === "event") return listeners.forEach(([method, each]) => method === told.method && each(told.params));
    const { done, failed } = waiting.get(told.id);
    waiting.delete(told.id);
    return told.type === "success" ? done(told.result) : failed(new Error(`${told.error}: ${told.message}`));
  });
  let id = 0;
  const send = (method, params) => new Promise((done, failed) => {
    waiting.set(++id, { done, failed });
    socket.send(JSON.stringify({ id, method, params }));
  });
  return { send, on: (method, each) => listeners.push([method, each]), close: () => socket.close() };
}

function pageOf(send, on, context) {
  const evaluate = async (step, ...given) => {
    const functionDeclaration = `async () => JSON.stringify(await (${step})(...${JSON.stringify(given)}))`;
    const { result, exceptionDetails } = await send("script.callFunction", { functionDeclaration, awaitPromise: true, target: { context } });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  };
  const until = async (what, step, ...given) => {
    const end = Date.now() + PATIENCE;
    // A page that is being left answers nothing.
    while (!(await evaluate(step, ...given).catch(() => false))) {
      if (Date.now() > end) throw new Error(`this does not happen: ${what}`);
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  const type = (text) => {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    return send("input.performActions", { context, actions: [{ type: "key", id: "keyboard", actions }] });
  };
  return {
    evaluate,
    until,
    type,
    goto: (url) => send("browsingContext.navigate", { context, url, wait: "complete" }),
    back: () => send("browsingContext.traverseHistory", { context, delta: -1 }),
    requests: async (each) => {
      await send("session.subscribe", { events: ["network.beforeRequestSent"] });
      on("network.beforeRequestSent", ({ request }) => each(request.url));
    },
  };
}
