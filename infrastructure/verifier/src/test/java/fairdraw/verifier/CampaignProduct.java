package fairdraw.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign of eight lucky numbers, drawn by the beacon or by an extraction. */
final class CampaignProduct implements Product {

    static final int WINNERS = 3;
    static final long SERIES = 3;

    /** Series, order number and status of each number. The drawn one, 0/57698, was denied. */
    private static final List<List<Integer>> NUMBERS =
            List.of(
                    List.of(0, 57_690, 0),
                    List.of(0, 57_698, 2),
                    List.of(0, 57_710, 0),
                    List.of(0, 1, 0),
                    List.of(1, 57_698, 0),
                    List.of(2, 0, 0),
                    List.of(2, 99_999, 0),
                    List.of(2, 42_000, 1));

    /** The winners' places in {@code NUMBERS} under each fallback rule, worked out by hand. */
    private static final Map<String, List<Integer>> BY_HAND =
            Map.of(
                    "ALTERNATE", List.of(0, 2, 3),
                    "UP_THEN_DOWN", List.of(2, 0, 3),
                    "UP_WRAP", List.of(2, 0, 3));

    static final List<String> PRIZES = List.of("12305", "05437", "13526", "02329", "15458");

    private final @Nullable String fallback;
    private final boolean automatic;
    private final Bytes key = Hashes.sha256("numbers".getBytes(UTF_8));
    private final List<Holding> held = new ArrayList<>();
    private boolean late;

    private CampaignProduct(@Nullable String fallback, boolean automatic) {
        this.fallback = fallback;
        this.automatic = automatic;
    }

    static CampaignProduct byBeacon(boolean automatic) {
        return new CampaignProduct(null, automatic);
    }

    static CampaignProduct byExtraction(String fallback, boolean automatic) {
        return new CampaignProduct(fallback, automatic);
    }

    @Override
    public Map<String, Json> rules() {
        Map<String, Json> rules = new HashMap<>();
        rules.put("kind", Published.json("campaign"));
        rules.put("winnerCount", Published.json(WINNERS));
        Json.Obj numbers =
                Published.object(
                        "generation",
                        automatic ? "automatic" : "manual",
                        "perEntry",
                        2,
                        "maxPerParticipant",
                        4,
                        "seriesCount",
                        SERIES);
        rules.put("luckyNumbers", withKeyHash(numbers));
        if (fallback == null) {
            rules.put("alternates", Published.json(100));
        } else {
            rules.put(
                    "extraction",
                    withKeyHash(
                            Published.object(
                                    "contest",
                                    "6000",
                                    "date",
                                    "2026-01-05",
                                    "map",
                                    map(),
                                    "fallback",
                                    fallback,
                                    "leadSeconds",
                                    7200,
                                    "seriesCount",
                                    SERIES)));
        }
        return rules;
    }

    private Json withKeyHash(Json.Obj object) {
        Bytes hash = Hashes.sha256(Hashes.tag("lottery.numbers.v1"), key.array());
        return automatic ? Published.set("keyHash", hash).apply(object) : object;
    }

    /**
     * Returns the map that reads the tens of prize 1 for the series and the units of all prizes for
     * the order number.
     */
    private static Json map() {
        List<Json> units = new ArrayList<>();
        for (int prize = 1; prize <= 5; prize++) {
            units.add(Published.object("prize", prize, "position", 5));
        }
        return Published.object(
                "series",
                List.of(Published.object("prize", 1, "position", 4)),
                "order",
                units,
                "prefix",
                0,
                "minSeries",
                0);
    }

    @Override
    public @Nullable Json extraction(boolean late) {
        return fallback == null
                ? null
                : Published.object(
                        "contest", late ? "6001" : "6000",
                        "date", late ? "2026-01-07" : "2026-01-05");
    }

    @Override
    public List<Holding> sell(Operator operator) {
        held.clear();
        late = operator.late;
        Bytes tagKey = operator.bytes();
        for (List<Integer> number : NUMBERS) {
            boolean another = held.size() % 4 == 0;
            tagKey = another ? operator.bytes() : tagKey;
            held.add(
                    Holding.of(
                            "part_" + held.size() / 4,
                            tagKey,
                            operator.bytes(),
                            number.get(0) * 100_000L + number.get(1),
                            shown(number.get(0), number.get(1)),
                            number.get(2)));
        }
        return held;
    }

    private static Json shown(long series, long order) {
        return Published.object(
                "series", Long.toString(series),
                "order_number", "%05d".formatted(order));
    }

    @Override
    public Json shown(Holding held) {
        return Published.object(
                "core", held.leaf().core(),
                "status", held.status(),
                "number", shown(held.number() / 100_000, held.number() % 100_000));
    }

    @Override
    public @Nullable Json pool(List<Holding> list) {
        return null;
    }

    @Override
    public void draw(
            Bytes seed, List<Holding> list, Map<String, Json> evidence, Product.Answerer answers) {
        Map<String, Object> result = new HashMap<>();
        List<Json> winners = new ArrayList<>();
        if (fallback == null) {
            result.put("seed", seed);
            for (var ranked : RankedProduct.ranking(seed, list)) {
                Json.Obj winner = winner(winners.size(), ranked.getKey(), list);
                winners.add(Published.set("score", ranked.getValue()).apply(winner));
            }
        } else {
            Json.Obj named = (Json.Obj) Objects.requireNonNull(extraction(late));
            result.put(
                    "extraction",
                    Published.set("by", 2).apply(Published.set("prizes", PRIZES).apply(named)));
            result.put("number", shown(0, 57_698));
            for (int place : Objects.requireNonNull(BY_HAND.get(fallback))) {
                winners.add(winner(winners.size(), held.get(place).leaf().hash(), list));
            }
        }
        result.put("winners", winners);
        if (automatic) {
            result.put("key", key);
        }
        Json.Obj shown = Published.object();
        for (var member : result.entrySet()) {
            shown = Published.set(member.getKey(), member.getValue()).apply(shown);
        }
        evidence.put("result", shown);
    }

    private static Json.Obj winner(int rank, Bytes leaf, List<Holding> list) {
        Json number =
                list.stream()
                        .filter(holding -> holding.leaf().hash().equals(leaf))
                        .findFirst()
                        .orElseThrow()
                        .lines();
        return Published.object("rank", rank, "leaf", leaf, "number", number);
    }
}
