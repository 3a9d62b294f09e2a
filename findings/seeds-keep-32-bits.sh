#!/usr/bin/env bash
# A draw that is seeded with public randomness (256 bits) is only as wide as what its generator keeps of the seed. Three npm generators that
# take a seed keep 32 bits and say nothing, so different seeds give the same winners: 4,294,967,296 outcomes at most, where six numbers of 60 in
# order have 36 billion. Whoever may touch anything that goes into the seed can list all of them.
set -euo pipefail
cd "$(mktemp -d)" && trap 'rm -rf "$PWD"' EXIT

echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund random-js@2.1.0 prando@6.0.1 chance@1.1.13

cat > look.cjs <<'JS'
const { createHash } = require("crypto");
const { MersenneTwister19937, sample } = require("random-js");
const Prando = require("prando").default ?? require("prando");
const Chance = require("chance");
const balls = Array.from({ length: 60 }, (_, i) => i + 1);
const drawers = {
  "random-js": (seed) => sample(MersenneTwister19937.seed(seed), balls, 6),
  prando: (seed) => { const random = new Prando(seed); return Array.from({ length: 6 }, () => random.nextInt(1, 60)); },
  chance: (seed) => new Chance(seed).unique(new Chance(seed).natural, 6, { min: 1, max: 60 }),
};
for (const [name, draw] of Object.entries(drawers)) {
  console.log(name, "seeds 7 and 2^32 + 7 draw the same:", String(draw(7)) === String(draw(2 ** 32 + 7)));
}
// Seeds as a beacon publishes them: 64 hex digits.
for (const name of ["prando", "chance"]) {
  const random = name === "prando" ? (s) => new Prando(s).nextInt(0, 2 ** 31) : (s) => new Chance(s).natural();
  const known = new Map();
  for (let i = 0; ; i++) {
    const seed = createHash("sha256").update(String(i)).digest("hex");
    const first = random(seed);
    const other = known.get(first);
    if (other && String(drawers[name](other)) === String(drawers[name](seed))) {
      console.log(name, "draws the same from", other.slice(0, 16) + "... and", seed.slice(0, 16) + "...");
      break;
    }
    known.set(first, seed);
  }
}
JS
seen=$(node look.cjs)
echo "$seen"
[ "$(grep -c 'draw the same: true' <<< "$seen")" = 3 ] && [ "$(grep -c 'draws the same from' <<< "$seen")" = 2 ] || { echo CHANGED; exit 1; }
