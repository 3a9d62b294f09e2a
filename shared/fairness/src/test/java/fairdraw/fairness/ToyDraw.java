package fairdraw.fairness;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.beacon.BeaconSignature;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.prizes.Lines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first example of PROTOCOL.md: seven consumers, no lines, quicknet's round 1000. */
public final class ToyDraw {
    static final String DRAW = "draw_TEST0001";
    public static final byte[] ROUND_1000 =
            Hex.decode(
                    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
                            + "e342b73a8dd2bacbe47e4b6b63ed5e39");
    public static final byte[] ROUND_657413 =
            Hex.decode(
                    "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be"
                            + "41076862b98fad56e91a6b85b89cd97b");

    private ToyDraw() {}

    public static byte[] sha256(String text) {
        return Hashing.sha256(text.getBytes(StandardCharsets.US_ASCII));
    }

    static PackedLeaf entry(int i) {
        String subject = "cons_000" + i;
        byte[] tag = Leaf.subjectTag(sha256("tk" + i), DRAW, subject);
        byte[] commit = Leaf.commit(sha256("nonce" + i), subject, Lines.canonicalJson(null));
        return PackedLeaf.of(tag, 1, commit, LeafStatus.ACTIVE);
    }

    static LeafChunk list() {
        List<PackedLeaf> leaves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            leaves.add(entry(i));
        }
        leaves.sort((a, b) -> a.sealed(DRAW).compareTo(b.sealed(DRAW)));
        return LeafChunk.of(DRAW, leaves);
    }

    static Map<String, Object> manifest() {
        Map<String, Object> map = new TreeMap<>();
        map.put("v", 1);
        map.put("draw", DRAW);
        map.put("leaves", 7);
        map.put("root", Hex.encode(list().root()));
        map.put("rules", Hex.encode(Documents.rulesHash(Map.of())));
        map.put("beacon", Map.of("chain", BeaconChain.QUICKNET.chainHash(), "round", 1000));
        return map;
    }

    static byte[] seed() {
        return Seed.derive(
                BeaconSignature.randomness(ROUND_1000), Documents.manifestHash(manifest()));
    }
}
