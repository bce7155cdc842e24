/* As the Dev UI's own: a method answers once, or as long as one listens. */

const listeners = new Map();
const errors = new Map();

globalThis.tell = (method, json) => (listeners.get(method) ?? []).forEach(one => one({ result: JSON.parse(json) }));

class Stream {
  constructor(method) {
    this.method = method;
  }

  onNext(listener) {
    this.listener = listener;
    listeners.set(this.method, [...(listeners.get(this.method) ?? []), listener]);
    return this;
  }

  onError(listener) {
    errors.set(this.method, listener);
    return this;
  }

  cancel() {
    calls.cancelled(this.method);
    listeners.set(this.method, (listeners.get(this.method) ?? []).filter(one => one !== this.listener));
  }
}

globalThis.breakOff = (method, problem) => errors.get(method)?.({ error: { message: problem } });

export class JsonRpc {
  static messageCounter = 0;

  constructor(owner) {
    const namespace = typeof owner === 'string' ? owner : '';
    return new Proxy({}, { get: (nothing, method) => (parameters = {}) => {
      const number = ++JsonRpc.messageCounter;
      if ((number | 0) !== number) {
        // The application reads an int, and answers to another call.
        return new Promise(() => {});
      }
      const answer = JSON.parse(calls.call(namespace, method, JSON.stringify(parameters)));
      if (answer.stream) {
        return new Stream(method);
      }
      return 'problem' in answer ? Promise.reject({ error: { message: answer.problem } }) : Promise.resolve({ result: answer.result });
    } });
  }
}
