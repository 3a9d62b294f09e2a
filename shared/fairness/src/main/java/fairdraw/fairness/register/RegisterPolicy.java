package fairdraw.fairness.register;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a draw's rules that says in which register it stands, and who has to have seen it
 * there.
 *
 * @param from the size of the register when the rules were made; what lies before does not count
 * @param quorum how many of the witnesses are needed; more than half of them, or none of none
 * @param stampers the SHA-256 of a certificate of each time-stamping authority, as hex
 * @param stamps how many of them are needed
 */
public record RegisterPolicy(
        VerifierKey log,
        long from,
        List<VerifierKey> witnesses,
        int quorum,
        List<String> stampers,
        int stamps) {

    /** Refuses quorums that two disjoint groups could fill, and one key under two names. */
    public RegisterPolicy {
        witnesses = List.copyOf(witnesses);
        stampers = List.copyOf(stampers);
        boolean majority =
                witnesses.isEmpty()
                        ? quorum == 0
                        : quorum <= witnesses.size() && 2 * quorum > witnesses.size();
        boolean enough = stampers.isEmpty() ? stamps == 0 : 0 < stamps && stamps <= stampers.size();
        if (from < 0 || !majority || !enough) {
            throw new IllegalArgumentException("a quorum that does not decide");
        }
        Set<String> seen = new HashSet<>(Set.of(log.name(), keyText(log)));
        for (VerifierKey witness : witnesses) {
            if (!seen.add(witness.name()) || !seen.add(keyText(witness))) {
                throw new IllegalArgumentException("a witness that is there twice: " + witness);
            }
        }
        if (Set.copyOf(stampers).size() != stampers.size()
                || !stampers.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("stampers that are not different hashes");
        }
    }

    /** Reads the member {@code register} of rules. */
    public static RegisterPolicy of(Members members) {
        return new RegisterPolicy(
                VerifierKey.parse(members.text("log"), VerifierKey.Use.LOG),
                members.number("from"),
                texts(members, "witnesses").stream()
                        .map(text -> VerifierKey.parse(text, VerifierKey.Use.WITNESS))
                        .toList(),
                Math.toIntExact(members.number("quorum")),
                texts(members, "stampers"),
                Math.toIntExact(members.number("stamps")));
    }

    /** Returns the member {@code register} of rules. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("log", log.text());
        document.put("from", from);
        document.put("witnesses", witnesses.stream().map(VerifierKey::text).toList());
        document.put("quorum", quorum);
        document.put("stampers", stampers);
        document.put("stamps", stamps);
        return document;
    }

    private static List<String> texts(Members members, String name) {
        List<String> texts = new ArrayList<>();
        for (Object value : members.list(name)) {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException(name + " must hold texts");
            }
            texts.add(text);
        }
        return texts;
    }

    private static String keyText(VerifierKey key) {
        return "+" + Hex.encode(key.publicKey());
    }
}
