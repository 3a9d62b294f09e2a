/** A reader's trust file: a C2SP policy, of which the logs, witnesses and stampers are taken, whole keys each. */

const STAMPER = /^#\s*stamper\s+(\S+)\s+([0-9a-f]{64})\s*$/;

export function readTrust(text) {
  const trust = { logs: [], witnesses: [], stampers: [] };
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim().split(/\s+/);
    const stamper = STAMPER.exec(line.trim());
    if (words[0] === 'log' && words.length >= 2) trust.logs.push(words[1]);
    else if (words[0] === 'witness' && words.length >= 3) trust.witnesses.push(words[2]);
    else if (stamper !== null) trust.stampers.push(stamper[2]);
  }
  return trust;
}

export function isTrust(text) {
  return /^(?:log|witness|quorum|group)\s/m.test(text);
}
