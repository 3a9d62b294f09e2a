package fairdraw.functions;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Caller;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls of writing operations, widened to the longest and oddest texts and the largest amounts that
 * are accepted, which are found by reducing what is refused. A refused call must leave nothing
 * behind, so that the last attempt is as good as a first. An answer of 500 or more ends the test.
 */
final class WideCalls implements Caller {

    /** Members that name existing things, or that decide what a call does. */
    private static final Set<String> NAMES =
            Set.of(
                    "slug",
                    "lottery",
                    "lotterySlug",
                    "email",
                    "person",
                    "url",
                    "jwksUrl",
                    "endpoint_url",
                    "issuer",
                    "audience",
                    "provider",
                    "code",
                    "user_id",
                    "consumerId",
                    "prizeId",
                    "prize_definition_id",
                    "fingerprint",
                    "access_key",
                    "external_id",
                    "type",
                    "status",
                    "cart_id",
                    "itemName",
                    "currency",
                    "device_type",
                    "id");

    /** The item name by which a policy knows its lottery. */
    private static final String ITEM = "Mega Millions";

    private static final Set<String> AMOUNTS =
            Set.of("amountCents", "unitValueCents", "initialStock", "amount", "exchange_rate");

    private static final Set<String> FREE = Set.of("metadata", "meta");

    private static final List<String> ODD =
            List.of("\ud83c\udfc6", "\"", "\\", "\u0001", "\uffff", "\u202e", "e\u0301", "\u2028");

    private static final int[] LENGTHS = {
        8_192, 2_000, 1_000, 255, 254, 200, 160, 128, 100, 64, 40, 14, 2
    };

    /** Functions that store what they refuse, so that nothing may be refused. */
    private static final Set<String> REMEMBERING = Set.of("SubmitCartFunction");

    /** The attempt that starts at 64 characters. */
    private static final int SHORT = 2 * 9;

    /** Sent verbatim, whatever the function makes of them. */
    private static final Json.Verbatim LARGEST = new Json.Verbatim("9".repeat(400) + "E+400");

    private static final Json.Verbatim LEAST = new Json.Verbatim("-" + "9".repeat(400) + "E-400");

    /** Optional members of a draw, which no call sends otherwise. */
    private static final Set<String> DRAWS =
            Set.of("CreateConsumerDrawFunction", "UpdateConsumerDrawFunction");

    private final Set<String> writing;
    private final Set<String> written = new TreeSet<>();
    private final Map<String, Runnable> readings = new LinkedHashMap<>();

    /** Creates the widening of calls to the functions that write. */
    WideCalls(Set<String> writing) {
        this.writing = writing;
    }

    /** Forgets the reads to be repeated. */
    void begin() {
        readings.clear();
    }

    /** Returns the functions that were called in this way and succeeded. */
    Set<String> written() {
        return written;
    }

    /** Repeats all reads since the last time that it was called. */
    void readAgain() {
        List<Runnable> again = List.copyOf(readings.values());
        again.forEach(Runnable::run);
    }

    @Override
    public Answered call(
            String function, GatewayCall call, Function<GatewayCall, Answered> gateway) {
        Optional<String> sent = call.sent();
        if (!writing.contains(function)) {
            readings.put(
                    function + call.sent() + readings.size(), () -> told(function, call, gateway));
            return told(function, call, gateway);
        }
        Optional<Widened> widened =
                sent.flatMap(each -> widened(each, REMEMBERING.contains(function) ? SHORT : 0));
        if (widened.isEmpty()) {
            return told(function, call, gateway);
        }
        Widened wide = widened.get();
        if (DRAWS.contains(function)) {
            wide.body.putIfAbsent("metadata", Map.of());
        }
        while (wide.isWide()) {
            Answered answered = told(function, call.json(wide.text()), gateway);
            if (answered.status() < 300) {
                return answered;
            }
            wide.narrow(answered.body());
        }
        return told(function, call.json(sent.orElseThrow()), gateway);
    }

    private Answered told(
            String function, GatewayCall call, Function<GatewayCall, Answered> gateway) {
        Answered answered = gateway.apply(call);
        if (answered.status() >= 500) {
            // At once, since no test that expects such answers would ever finish.
            throw new AssertionError(
                    function + " of " + call.sent().orElse("nothing") + ": " + answered.body());
        }
        if (answered.status() < 300 && writing.contains(function)) {
            written.add(function);
        }
        return answered;
    }

    private static Optional<Widened> widened(String sent, int start) {
        try {
            return JsonTree.read(sent) instanceof Map<?, ?> members
                    ? Optional.of(new Widened(JsonTree.members(members), start))
                    : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /** A body whose texts and amounts are reduced when they are refused. */
    private static final class Widened {
        private final Map<String, @Nullable Object> body;
        private final Map<String, Integer> tries = new LinkedHashMap<>();
        private final int start;
        private boolean free = true;
        private boolean isWide;

        Widened(Map<String, @Nullable Object> body, int start) {
            this.body = body;
            this.start = start;
            text();
            isWide = !tries.isEmpty();
        }

        boolean isWide() {
            return isWide;
        }

        String text() {
            return Json.text(widened("", body));
        }

        /** Reduces the members that a refusal names; gives up if it names none. */
        void narrow(String refusal) {
            Set<String> named =
                    tries.keySet().stream()
                            .filter(refusal::contains)
                            .filter(name -> tries.getOrDefault(name, 0) < LENGTHS.length * 2)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            named.forEach(name -> tries.merge(name, 1, Integer::sum));
            if (named.isEmpty()) {
                isWide = free && FREE.stream().anyMatch(refusal::contains);
                free = false;
            }
        }

        private @Nullable Object widened(String name, @Nullable Object value) {
            return switch (value) {
                case Map<?, ?> members -> {
                    Map<String, @Nullable Object> wide = new LinkedHashMap<>();
                    JsonTree.members(members)
                            .forEach((key, each) -> wide.put(key, widened(key, each)));
                    if (free && FREE.contains(name)) {
                        wide.put("largest", LARGEST);
                        wide.put("least", LEAST);
                        wide.put(
                                "odd\uffff",
                                List.of(String.join("", ODD), true, List.of(Map.of())));
                    }
                    yield wide;
                }
                case List<?> list -> {
                    List<@Nullable Object> wide = new ArrayList<>();
                    list.forEach(each -> wide.add(widened(name, each)));
                    yield wide;
                }
                case String text ->
                        NAMES.contains(name) || text.equals(ITEM) || isTime(text)
                                ? text
                                : odd(name, text);
                case Long number -> AMOUNTS.contains(name) ? amount(name, number) : number;
                case null, default -> value;
            };
        }

        private String odd(String name, String text) {
            int attempt = tries.computeIfAbsent(name, _ -> start);
            if (attempt >= LENGTHS.length * 2) {
                return text;
            }
            String filler =
                    attempt % 2 == 0
                            ? ODD.get(Math.floorMod(name.hashCode(), ODD.size()))
                            : "\ud83c\udfc6";
            int length = LENGTHS[attempt / 2];
            return filler.repeat(length / filler.codePointCount(0, filler.length()));
        }

        private Object amount(String name, Long number) {
            int attempt = tries.computeIfAbsent(name, _ -> start);
            BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE).shiftRight(attempt);
            return attempt >= LENGTHS.length * 2 ? number : new BigDecimal(largest);
        }

        private static boolean isTime(String text) {
            return text.matches("\\d{4}-\\d\\d-\\d\\d.*|PT.*|\\d\\d:\\d\\d");
        }
    }
}
