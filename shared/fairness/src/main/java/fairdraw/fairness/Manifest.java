package fairdraw.fairness;

import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.encoding.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of a draw, which fixes its list and names the randomness before that exists.
 *
 * @param draw the draw's id
 * @param leaves the number of leaves in the list, of any status
 * @param left the number of them that are not ACTIVE
 * @param root the tree's root in hex
 * @param rules the rules document's hash in hex
 * @param randomness the randomness that decides the draw
 * @param at the time at which the manifest was made, to the millisecond
 * @param pool the prize pool at close, for draws that have one
 * @param advanced whether the draw was closed early, in test mode
 */
public record Manifest(
        String draw,
        long leaves,
        long left,
        String root,
        String rules,
        Randomness randomness,
        Instant at,
        @Nullable Pool pool,
        boolean advanced) {
    private static final long VERSION = 1;

    /**
     * The prize pool as the seal found it, in cents.
     *
     * @param carriedCents the money carried in from earlier draws and funding
     * @param lines the number of lines sold, of ACTIVE leaves only
     * @param poolCents the money carried in plus the share of sales
     */
    public record Pool(long carriedCents, long lines, long poolCents) {
        /** Refuses negative figures. */
        public Pool {
            if (carriedCents < 0 || lines < 0 || poolCents < carriedCents) {
                throw new IllegalArgumentException(
                        "not a pool: " + carriedCents + ", " + lines + ", " + poolCents);
            }
        }
    }

    /** Truncates {@code at} to milliseconds; refuses impossible counts and malformed hashes. */
    public Manifest {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        Hex.require("root", root, Hashing.SIZE);
        Hex.require("rules", rules, Hashing.SIZE);
        if (leaves < 0 || left < 0 || left > leaves) {
            throw new IllegalArgumentException("impossible counts: " + leaves + ", " + left);
        }
    }

    /**
     * Returns the number of pages of the list, at least 1; all of them are stored before the
     * manifest is.
     */
    public int pages() {
        return Math.max(1, MerkleTree.chunks(leaves));
    }

    /**
     * Returns the document, without flags that are not set and without a pool if the draw has none.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new TreeMap<>();
        map.put("v", VERSION);
        map.put("draw", draw);
        map.put("leaves", leaves);
        map.put("left", left);
        map.put("root", root);
        map.put("rules", rules);
        switch (randomness) {
            case Randomness.Round(var chain, var round) ->
                    map.put("beacon", new TreeMap<>(Map.of("chain", chain, "round", round)));
            case Randomness.Contest(var contest, var date) ->
                    map.put(
                            "extraction",
                            new TreeMap<>(Map.of("contest", contest, "date", date.toString())));
        }
        map.put("at", IsoTime.text(at));
        if (pool != null) {
            map.put(
                    "pool",
                    new TreeMap<>(
                            Map.of(
                                    "carriedCents",
                                    pool.carriedCents,
                                    "lines",
                                    pool.lines,
                                    "poolCents",
                                    pool.poolCents)));
        }
        if (advanced) {
            map.put("advanced", true);
        }
        return map;
    }

    /** Returns the canonical JSON of the document. */
    public byte[] canonical() {
        return CanonicalJson.bytes(toMap());
    }

    /**
     * Reads a manifest's canonical bytes; refuses bytes that {@link #canonical} would not have
     * written.
     */
    public static Manifest parse(byte[] canonical) {
        Manifest manifest = ofMap(Members.of(CanonicalJson.parse(canonical)));
        if (!Arrays.equals(manifest.canonical(), canonical)) {
            throw new IllegalArgumentException("not a manifest of this version");
        }
        return manifest;
    }

    private static Manifest ofMap(Members map) {
        Pool pool = null;
        if (map.has("pool")) {
            Members p = map.members("pool");
            pool = new Pool(p.number("carriedCents"), p.number("lines"), p.number("poolCents"));
        }
        return new Manifest(
                map.text("draw"),
                map.number("leaves"),
                map.number("left"),
                map.text("root"),
                map.text("rules"),
                randomness(map),
                IsoTime.parse(map.text("at")),
                pool,
                map.has("advanced"));
    }

    private static Randomness randomness(Members map) {
        if (map.has("extraction")) {
            Members extraction = map.members("extraction");
            return new Randomness.Contest(
                    extraction.text("contest"), LocalDate.parse(extraction.text("date")));
        }
        Members beacon = map.members("beacon");
        return new Randomness.Round(beacon.text("chain"), beacon.number("round"));
    }
}
