package fairdraw.verifier;

import fairdraw.verifier.evidence.NumberPool;
import fairdraw.verifier.evidence.Selection;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Members;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A lottery of two numbers of six and one bonus number of two, in which many tickets win. */
final class LotteryProduct implements Product {

    static final int MOST_TICKETS = 3;

    private static final int TICKETS_A_PAGE = 3;
    private static final long CARRIED = 12_345;
    private static final long LINE_CENTS = 199;
    private static final long PERMILLE = 450;

    /** For each tier: main matches, bonus matches or -1 for any, pool permille or 0, cents or 0. */
    private static final long[][] TIERS = {
        {2, 1, 500, 0}, {2, -1, 0, 1000}, {1, 1, 300, 0}, {1, 0, 0, 50}
    };

    private static final Json MAIN = Published.object("pick", 2, "from", 1, "to", 6);
    private static final Json BONUS = Published.object("pick", 1, "from", 1, "to", 2);

    @Override
    public Map<String, Json> rules() {
        List<Json> tiers = new ArrayList<>();
        for (long[] tier : TIERS) {
            Map<String, Json> members = new TreeMap<>();
            members.put("name", Published.json("Tier " + (tiers.size() + 1)));
            members.put("main", Published.json(tier[0]));
            if (tier[1] >= 0) {
                members.put("bonus", Published.json(tier[1]));
            }
            boolean shares = tier[2] > 0;
            members.put(
                    shares ? "poolPermille" : "amountCents",
                    Published.json(shares ? tier[2] : tier[3]));
            tiers.add(new Json.Obj(new TreeMap<>(members)));
        }
        return Map.of(
                "kind", Published.json("lottery"),
                "maxPerSubject", Published.json(MOST_TICKETS),
                "numbers", Published.object("main", MAIN, "bonus", BONUS),
                "pool",
                        Published.object(
                                "currency", "USD", "lineCents", LINE_CENTS, "permille", PERMILLE),
                "tiers", Published.json(tiers));
    }

    @Override
    public List<Holding> sell(Operator operator) {
        List<Holding> sold = new ArrayList<>();
        for (int person = 0; person < 14; person++) {
            Bytes tagKey = operator.bytes();
            int tickets = 1 + operator.random.nextInt(MOST_TICKETS);
            for (int ticket = 0; ticket < tickets; ticket++) {
                sold.add(
                        Holding.of(
                                "sub_" + person,
                                tagKey,
                                operator.bytes(),
                                operator.random.nextLong(1L << 32),
                                lines(operator.random),
                                person > 0 && operator.random.nextInt(10) == 0 ? 2 : 0));
            }
        }
        return sold;
    }

    private static Json lines(RandomGenerator random) {
        List<Json> lines = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(3); line++) {
            TreeSet<Integer> main = new TreeSet<>();
            while (main.size() < 2) {
                main.add(1 + random.nextInt(6));
            }
            lines.add(
                    Published.object(
                            "main", List.copyOf(main), "bonus", List.of(1 + random.nextInt(2))));
        }
        return Published.json(lines);
    }

    private static List<Json> linesOf(Holding held) {
        return ((Json.Arr) held.lines()).values();
    }

    private static long lines(List<Holding> list) {
        return list.stream()
                .filter(held -> held.status() == 0)
                .mapToLong(held -> linesOf(held).size())
                .sum();
    }

    private static long poolCents(List<Holding> list) {
        return CARRIED + lines(list) * LINE_CENTS * PERMILLE / 1000;
    }

    @Override
    public @Nullable Json pool(List<Holding> list) {
        return Published.object(
                "carriedCents", CARRIED, "lines", lines(list), "poolCents", poolCents(list));
    }

    @Override
    public void draw(
            Bytes seed, List<Holding> list, Map<String, Json> evidence, Product.Answerer answers) {
        List<Long> main = Selection.numbers(seed, "main", new NumberPool(2, 1, 6));
        List<Long> bonus = Selection.numbers(seed, "bonus", new NumberPool(1, 1, 2));
        evidence.put(
                "result",
                Published.object(
                        "seed", seed, "numbers", Published.object("main", main, "bonus", bonus)));
        int[] winners = new int[TIERS.length];
        for (Holding held : list) {
            for (int tier : won(held, main, bonus)) {
                winners[tier]++;
            }
        }
        long[] amounts = new long[TIERS.length];
        List<Json> tiers = new ArrayList<>();
        for (int tier = 0; tier < TIERS.length; tier++) {
            long share = poolCents(list) * TIERS[tier][2] / 1000;
            amounts[tier] =
                    TIERS[tier][2] == 0
                            ? TIERS[tier][3]
                            : winners[tier] == 0 ? 0 : share / winners[tier];
            tiers.add(
                    Published.object(
                            "name", "Tier " + (tier + 1),
                            "winners", winners[tier],
                            "amountCents", amounts[tier]));
        }
        evidence.put("tiers", Published.json(tiers));
        pages(prizes(list, main, bonus, amounts), evidence, answers);
    }

    private static List<Json> prizes(
            List<Holding> list, List<Long> main, List<Long> bonus, long[] amounts) {
        List<Json> prizes = new ArrayList<>();
        for (Holding held : list) {
            List<Integer> won = won(held, main, bonus);
            if (won.stream().anyMatch(tier -> TIERS[tier][2] > 0)) {
                prizes.add(
                        Published.object(
                                "leaf", held.leaf().hash(),
                                "subject", held.subject(),
                                "nonce", held.nonce(),
                                "lines", held.lines(),
                                "tier", "Tier " + (1 + won.stream().min(Integer::compare).get()),
                                "amountCents",
                                        won.stream().mapToLong(tier -> amounts[tier]).sum()));
            }
        }
        return prizes;
    }

    private static void pages(
            List<Json> prizes, Map<String, Json> evidence, Product.Answerer answers) {
        for (int start = 0; start == 0 || start < prizes.size(); start += TICKETS_A_PAGE) {
            int end = Math.min(prizes.size(), start + TICKETS_A_PAGE);
            Map<String, Json> page = new TreeMap<>();
            page.put("prizes", Published.json(prizes.subList(start, end)));
            page.put("prizesNext", end < prizes.size() ? leaf(prizes, end - 1) : new Json.Null());
            if (start == 0) {
                evidence.putAll(page);
            } else {
                Json after = leaf(prizes, start - 1);
                answers.put("?prizesAfter=" + ((Json.Text) after).value(), page);
            }
        }
    }

    private static Json leaf(List<Json> prizes, int index) {
        return Objects.requireNonNull(((Json.Obj) prizes.get(index)).members().get("leaf"));
    }

    /** Returns the tier of each winning line of an ACTIVE ticket. */
    private static List<Integer> won(Holding held, List<Long> main, List<Long> bonus) {
        List<Integer> won = new ArrayList<>();
        for (Json line : held.status() == 0 ? linesOf(held) : List.<Json>of()) {
            long mains = hits(line, "main", main);
            long bonuses = hits(line, "bonus", bonus);
            for (int tier = 0; tier < TIERS.length; tier++) {
                if (TIERS[tier][0] == mains && (TIERS[tier][1] < 0 || TIERS[tier][1] == bonuses)) {
                    won.add(tier);
                    break;
                }
            }
        }
        return won;
    }

    private static long hits(Json line, String member, List<Long> drawn) {
        try {
            List<Long> chosen = new ArrayList<>(Members.of("", line).wholes(member));
            chosen.retainAll(drawn);
            return chosen.size();
        } catch (Refuted impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
