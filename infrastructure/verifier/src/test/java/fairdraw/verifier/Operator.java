package fairdraw.verifier;

import fairdraw.verifier.evidence.Keys;
import fairdraw.verifier.evidence.Tree;
import fairdraw.verifier.evidence.TreeTest;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Canonical;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An operator that runs a small random draw and publishes it, honestly or with signed lies. */
final class Operator {

    static final String DRAW = "draw_01J8ZQ6T3V4W5X6Y7Z8A9BCDEF";
    static final Instant OPEN = Instant.parse("2026-01-05T10:00:00Z");
    static final Instant CLOSE = Instant.parse("2026-01-05T11:00:00Z");
    static final Instant EXTRACTED = Instant.parse("2026-01-05T14:00:00Z");

    final Random random;
    final TestBeacon beacon;
    final TestSigner signer;
    private final Product product;

    String mode = "test";
    long lead = 10;
    Instant sealedAt = CLOSE.plusMillis(1500);
    boolean late;
    boolean advanced;
    long roundsLater;
    String status = "COMPLETED";

    UnaryOperator<Json.Obj> rulesLie = rules -> rules;
    UnaryOperator<Json.Obj> manifestLie = manifest -> manifest;
    UnaryOperator<List<Holding>> listLie = list -> list;

    Operator(long seed, Product product) throws GeneralSecurityException {
        random = new Random(seed);
        beacon = new TestBeacon(bytes());
        signer = new TestSigner(bytes());
        this.product = product;
    }

    Bytes bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Bytes(bytes);
    }

    Published publish() throws Refuted, GeneralSecurityException {
        Json.Obj rules = rulesLie.apply(rules());
        Bytes rulesHash = Hashes.sha256(Canonical.bytes(rules));
        List<Holding> list = new ArrayList<>(listLie.apply(product.sell(this)));
        Holding held = list.isEmpty() ? null : list.getFirst();
        list.sort(Comparator.comparing(Holding::leaf));

        Json.Obj honest = manifest(rulesHash, list);
        boolean byBeacon = product.extraction(late) == null;
        long round = byBeacon ? round() : 1;
        Json.Obj manifest = manifestLie.apply(honest);
        byte[] statement = Keys.statement("lottery.manifest.v1", Canonical.bytes(manifest));
        Bytes manifestHash = Hashes.sha256(statement);
        boolean sealed = !List.of("OPEN", "CLOSED").contains(status);
        boolean drawn = sealed && !List.of("SEALED", "CANCELLED").contains(status);

        Map<String, Json> answers = new TreeMap<>();
        Map<String, Json> evidence = new TreeMap<>();
        evidence.put("draw", Published.json(DRAW));
        evidence.put("status", Published.json(status));
        evidence.put("pages", Published.json(sealed ? pages(list) : 0));
        evidence.put("rules", Published.object("hash", rulesHash, "document", rules));
        evidence.put(
                "manifest",
                sealed
                        ? Published.object(
                                "hash",
                                manifestHash,
                                "keyId",
                                "key-1",
                                "signature",
                                signer.sign(statement),
                                "document",
                                manifest)
                        : new Json.Null());
        evidence.put("beacon", byBeacon ? beacon.answer(round, drawn) : new Json.Null());
        evidence.put("result", new Json.Null());
        evidence.put("claims", Published.json(List.of()));
        evidence.put("claimsNext", new Json.Null());
        evidence.put("tiers", new Json.Null());
        evidence.put("prizes", new Json.Null());
        evidence.put("prizesNext", new Json.Null());
        String path = "/v1/draws/" + DRAW + "/evidence";
        if (drawn) {
            Bytes seed =
                    Hashes.hmac(
                            Hashes.sha256(beacon.sign(round).array()),
                            Hashes.tag("lottery.seed.v1"),
                            manifestHash.array());
            product.draw(
                    seed,
                    list,
                    evidence,
                    (query, members) -> {
                        Map<String, Json> page = new TreeMap<>(evidence);
                        page.putAll(members);
                        answers.put(path + query, new Json.Obj(new TreeMap<>(page)));
                    });
        }
        answers.put(path, new Json.Obj(new TreeMap<>(evidence)));
        for (int page = 1; sealed && page <= pages(list); page++) {
            answers.put(path + "/leaves?page=" + page, leaves(list, page));
        }
        answers.put("/.well-known/draw-keys.json", keys());
        Json receipt = held == null ? new Json.Null() : receipt(held, rulesHash, list, sealed);
        return new Published(DRAW, answers, receipt);
    }

    private Json.Obj rules() {
        Map<String, Json> rules = new TreeMap<>(product.rules());
        rules.put("v", Published.json(1));
        rules.put("draw", Published.json(DRAW));
        rules.put("mode", Published.json(mode));
        rules.put("openAt", Published.json(OPEN));
        rules.put("closeAt", Published.json(CLOSE));
        if (product.extraction(false) != null) {
            rules.put("drawAt", Published.json(EXTRACTED));
            return new Json.Obj(new TreeMap<>(rules));
        }
        rules.put("drawAt", Published.json(CLOSE.plusSeconds(4)));
        rules.put(
                "beacon",
                Published.object(
                        "chain", beacon.chain(),
                        "leadSeconds", lead,
                        "round", TestBeacon.firstAtOrAfter(CLOSE.plusSeconds(lead))));
        return new Json.Obj(new TreeMap<>(rules));
    }

    /** Returns the round that the manifest names, honest unless the test asks for another. */
    private long round() {
        Instant due = late || advanced ? sealedAt.plusSeconds(lead) : CLOSE.plusSeconds(lead);
        return TestBeacon.firstAtOrAfter(due) + roundsLater;
    }

    private Json.Obj manifest(Bytes rulesHash, List<Holding> list) {
        Map<String, Json> manifest = new TreeMap<>();
        manifest.put("v", Published.json(1));
        manifest.put("draw", Published.json(DRAW));
        manifest.put("rules", Published.json(rulesHash));
        manifest.put("leaves", Published.json(list.size()));
        manifest.put(
                "left", Published.json(list.stream().filter(held -> held.status() > 0).count()));
        manifest.put("root", Published.json(Tree.root(hashes(list))));
        manifest.put("at", Published.json(sealedAt));
        Json extraction = product.extraction(late);
        if (extraction == null) {
            manifest.put("beacon", Published.object("chain", beacon.chain(), "round", round()));
        } else {
            manifest.put("extraction", extraction);
        }
        Json pool = product.pool(list);
        if (pool != null) {
            manifest.put("pool", pool);
        }
        if (late) {
            manifest.put("late", Published.json(true));
        }
        if (advanced) {
            manifest.put("advanced", Published.json(true));
        }
        return new Json.Obj(new TreeMap<>(manifest));
    }

    private static List<Bytes> hashes(List<Holding> list) {
        return list.stream().map(held -> held.leaf().hash()).toList();
    }

    private static int pages(List<Holding> list) {
        return Math.max(1, Math.ceilDiv(list.size(), 4096));
    }

    private Json leaves(List<Holding> list, int page) {
        List<Holding> shown = list.subList((page - 1) * 4096, Math.min(page * 4096, list.size()));
        return Published.object(
                "draw",
                DRAW,
                "page",
                page,
                "pages",
                pages(list),
                "leaves",
                shown.stream().map(product::shown).toList());
    }

    private Json keys() {
        return Published.object(
                "keys",
                List.of(
                        Published.object(
                                "keyId",
                                "key-1",
                                "publicKey",
                                signer.publicKey(),
                                "from",
                                "2026-01-01T00:00:00Z",
                                "until",
                                null)));
    }

    private Json receipt(Holding held, Bytes rulesHash, List<Holding> list, boolean sealed)
            throws GeneralSecurityException {
        Instant acceptedAt = OPEN.plusMillis(1 + random.nextInt(1_000_000));
        Bytes core = held.leaf().core();
        int index = list.indexOf(held);
        return Published.object(
                "draw",
                DRAW,
                "core",
                core,
                "nonce",
                held.nonce(),
                "tagKey",
                held.tagKey(),
                "rules",
                rulesHash,
                "acceptedAt",
                acceptedAt,
                "subject",
                held.subject(),
                "lines",
                held.lines(),
                "keyId",
                "key-1",
                "signature",
                signer.sign(
                        Keys.statement(
                                "lottery.receipt.v1",
                                Hashes.lp(core.array()),
                                Hashes.lp(rulesHash.array()),
                                Hashes.lp(acceptedAt.toString()))),
                "proof",
                sealed
                        ? Published.object(
                                "index", index,
                                "status", held.status(),
                                "path", TreeTest.path(hashes(list), index))
                        : null);
    }
}
