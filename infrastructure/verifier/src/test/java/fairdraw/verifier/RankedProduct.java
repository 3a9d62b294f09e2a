package fairdraw.verifier;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A draw whose winners are ranks. */
final class RankedProduct implements Product {

    private static final int WINNERS = 2;
    private static final int CLAIMS_A_PAGE = 3;

    private final boolean passOn;

    /** The events of the ranks, one each, from rank 0 on. */
    private final List<String> events;

    private final int people;

    private final Map<String, Json> more = new HashMap<>();

    RankedProduct(boolean passOn, List<String> events) {
        this(passOn, events, 12);
    }

    RankedProduct(boolean passOn, List<String> events, int people) {
        this.people = people;
        this.passOn = passOn;
        this.events = events;
    }

    /** Returns the same draw with one more rule. */
    RankedProduct with(String rule, Json value) {
        more.put(rule, value);
        return this;
    }

    @Override
    public Map<String, Json> rules() {
        Map<String, Json> rules = new HashMap<>();
        rules.put("kind", Published.json("draw"));
        rules.put("winnerCount", Published.json(WINNERS));
        rules.put("alternates", Published.json(100));
        rules.put("passOn", Published.json(passOn));
        rules.put("claimSeconds", Published.json(3600));
        rules.put("capacity", Published.json(people));
        rules.putAll(more);
        return rules;
    }

    @Override
    public List<Holding> sell(Operator operator) {
        List<Holding> entered = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            Bytes tagKey = operator.bytes();
            boolean returns = person % 4 == 1;
            for (int record = 1; record <= (returns ? 2 : 1); record++) {
                entered.add(
                        Holding.of(
                                "cons_" + person,
                                tagKey,
                                operator.bytes(),
                                record,
                                new Json.Null(),
                                returns && record == 1 ? 1 : person == 6 ? 2 : 0));
            }
        }
        return entered;
    }

    @Override
    public @Nullable Json pool(List<Holding> list) {
        return null;
    }

    @Override
    public void draw(
            Bytes seed, List<Holding> list, Map<String, Json> evidence, Product.Answerer answers) {
        List<Map.Entry<Bytes, Bytes>> ranks = ranking(seed, list);
        List<Json> winners = new ArrayList<>();
        List<Json> claims = new ArrayList<>();
        for (var ranked : ranks) {
            int rank = winners.size();
            if (rank == WINNERS + 100) {
                break;
            }
            winners.add(
                    Published.object(
                            "rank", rank, "leaf", ranked.getKey(), "score", ranked.getValue()));
            if (rank < events.size()) {
                claims.add(
                        Published.object(
                                "rank",
                                rank,
                                "leaf",
                                ranked.getKey(),
                                "event",
                                events.get(rank),
                                "reason",
                                null,
                                "at",
                                "2026-01-05T12:00:00.001Z"));
            }
        }
        evidence.put("result", Published.object("seed", seed, "winners", winners));
        pages(claims, evidence, answers);
    }

    private static void pages(
            List<Json> claims, Map<String, Json> evidence, Product.Answerer answers) {
        for (int start = 0; start == 0 || start < claims.size(); start += CLAIMS_A_PAGE) {
            int end = Math.min(claims.size(), start + CLAIMS_A_PAGE);
            Map<String, Json> page = new TreeMap<>();
            page.put("claims", Published.json(claims.subList(start, end)));
            page.put("claimsNext", Published.json(end < claims.size() ? end - 1 : null));
            if (start == 0) {
                evidence.putAll(page);
            } else {
                answers.put("?claimsAfter=" + (start - 1), page);
            }
        }
    }

    /** Returns the leaves that take part with their scores, best first. */
    static List<Map.Entry<Bytes, Bytes>> ranking(Bytes seed, List<Holding> list) {
        Map<Bytes, Bytes> scores = new TreeMap<>();
        for (Holding held : list) {
            if (held.status() == 0) {
                Bytes leaf = held.leaf().hash();
                scores.put(leaf, Hashes.hmac(seed, Hashes.tag("lottery.score.v1"), leaf.array()));
            }
        }
        List<Map.Entry<Bytes, Bytes>> ranks = new ArrayList<>(scores.entrySet());
        ranks.sort(Map.Entry.comparingByValue(Comparator.naturalOrder()));
        return ranks;
    }
}
