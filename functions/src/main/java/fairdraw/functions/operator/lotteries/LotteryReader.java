package fairdraw.functions.operator.lotteries;

import fairdraw.domain.Currency;
import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.LotteryType;
import fairdraw.domain.lotteries.Offer;
import fairdraw.domain.lotteries.Terms;
import fairdraw.domain.lotteries.rules.NumberPool;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.fairness.prizes.Tiers;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.AboutReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reader of the lotteries that operators submit. In an edit every member is optional, and
 * absent ones stay as they are.
 */
final class LotteryReader {

    private static final List<String> RESERVED = List.of("available", "entries");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_URL = 1_000;
    private static final int LIVE_LEAD = 600;
    private static final int SHORTEST_TEST_LEAD = 5;
    private static final int LONGEST_LEAD = 7 * 24 * 60 * 60;
    private static final String PRICE = "ticketPriceUsdCents";
    private static final int LARGEST_PRICE = 100_000_000;
    private static final int MOST_TICKETS = 1_000;
    private static final int MOST_LINES = 100;
    private static final int ORDINARY_LINES = 10;

    /** Keeps a page of a hundred tickets, which is one item, well below 400 KB. */
    private static final int MOST_NUMBERS = 2_000;

    /** The thousandths of a whole. */
    static final int WHOLE = 1_000;

    private final JsonBody body;
    private final Mode mode;
    private final int testLead;
    private final Optional<Lottery> current;
    private final Instant now;

    private LotteryReader(
            JsonBody body, Mode mode, int testLead, Optional<Lottery> current, Instant now) {
        this.body = body;
        this.mode = mode;
        this.testLead = testLead;
        this.current = current;
        this.now = now;
    }

    /** Reads the slug of a new lottery. */
    static String slug(JsonBody body) {
        String slug = body.text("slug");
        if (!Lottery.isSlug(slug)
                || RESERVED.contains(slug)
                || !Identifier.read(slug).equals(slug)) {
            body.refuse(
                    "slug",
                    "1 to 63 lower-case letters, digits and dashes, not beginning with a dash, and"
                            + " neither available, entries nor the form of an id");
        }
        return slug;
    }

    /**
     * Reads a new lottery.
     *
     * @param testLead the lead in seconds of a test lottery that sets none
     */
    static Lottery.Form create(JsonBody body, Mode mode, int testLead, Instant now) {
        return new LotteryReader(body, mode, testLead, Optional.empty(), now).form();
    }

    /** Whether a new lottery waits to be published; by default it is active at once. */
    static boolean isDraft(JsonBody body) {
        return body.optionalChoice(
                        "status",
                        List.of(LotteryStatus.ACTIVE, LotteryStatus.DRAFT),
                        LotteryStatus::name)
                .filter(LotteryStatus.DRAFT::equals)
                .isPresent();
    }

    /** Reads an edit of a lottery. */
    static Lottery.Form update(JsonBody body, Lottery current, Instant now) {
        if (body.optionalText("slug")
                .filter(slug -> !slug.equals(current.slug().text()))
                .isPresent()) {
            body.refuse("slug", "the lottery's own, it cannot be changed");
        }
        Mode mode = current.tenant().mode();
        return new LotteryReader(body, mode, LIVE_LEAD, Optional.of(current), now).form();
    }

    private Lottery.Form form() {
        DrawFrequency frequency = drawFrequency();
        int leadSeconds = leadSeconds();
        Optional<DrawSchedule> schedule =
                new ScheduleReader(body, frequency, leadSeconds, current, now).read();
        Terms terms = terms();
        return new Lottery.Form(
                offer(frequency, terms.ticketPriceUsdCents()),
                terms,
                leadSeconds,
                expectedPeak(),
                schedule,
                endsAt(),
                archived());
    }

    /** Reads the end of the lottery; in an edit, null removes it. */
    private Optional<Instant> endsAt() {
        if (body.isNull("endsAt")) {
            return Optional.empty();
        }
        Optional<Instant> sent = body.optionalInstant("endsAt");
        if (sent.filter(end -> !end.isAfter(now)).isPresent()) {
            body.refuse("endsAt", "in the future");
        }
        return sent.or(() -> current.flatMap(Lottery::endsAt));
    }

    /** Reads whether lists leave the lottery out; a new one they never do. */
    private boolean archived() {
        return current.filter(lottery -> body.optionalFlag("archived").orElse(lottery.archived()))
                .isPresent();
    }

    private DrawFrequency drawFrequency() {
        List<DrawFrequency> words = List.of(DrawFrequency.values());
        return must("drawFrequency", lottery -> lottery.offer().drawFrequency())
                .orElseGet(() -> body.choice("drawFrequency", words, DrawFrequency::name));
    }

    private int leadSeconds() {
        return leadSeconds(body, mode, current, testLead);
    }

    /** Reads the seconds between the close and the draw. */
    static int leadSeconds(JsonBody body, Mode mode, Optional<Lottery> current, int testLead) {
        int shortest = mode == Mode.LIVE ? LIVE_LEAD : SHORTEST_TEST_LEAD;
        return body.optionalInteger("leadSeconds", shortest, LONGEST_LEAD)
                .map(Long::intValue)
                .or(() -> current.map(Lottery::leadSeconds))
                .orElse(mode == Mode.LIVE ? LIVE_LEAD : testLead);
    }

    /** Reads the peak that draws planned from now on are spread for. */
    private int expectedPeak() {
        return body.optionalInteger("expectedPeakPerSecond", 1, Spread.LARGEST_PEAK)
                .map(Long::intValue)
                .or(() -> current.map(Lottery::expectedPeak))
                .orElse(Spread.ORDINARY_PEAK);
    }

    private Offer offer(DrawFrequency frequency, long price) {
        return new Offer(
                must("name", lottery -> lottery.offer().name())
                        .orElseGet(() -> body.text("name", LONGEST_NAME)),
                description(),
                body.optionalChoice(
                                "lotteryType",
                                Arrays.asList(LotteryType.values()),
                                LotteryType::name)
                        .or(() -> current.map(lottery -> lottery.offer().lotteryType()))
                        .orElse(LotteryType.STANDARD_DRAW),
                primaryColor().or(() -> current.flatMap(lottery -> lottery.offer().primaryColor())),
                logoUrl().or(() -> current.flatMap(lottery -> lottery.offer().logoUrl())),
                frequency,
                body.optionalFlag("requiresTicketPurchase")
                        .or(() -> current.map(lottery -> lottery.offer().requiresTicketPurchase()))
                        .orElse(price > 0));
    }

    private String description() {
        // The empty string is a description too, so that one can be removed.
        Optional<String> sent =
                body.value("description").filter(""::equals).isPresent()
                        ? Optional.of("")
                        : body.optionalText("description");
        if (sent.filter(text -> text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION)
                .isPresent()) {
            body.refuse("description", "at most " + LONGEST_DESCRIPTION + " characters");
        }
        return sent.or(() -> current.map(lottery -> lottery.offer().description())).orElse("");
    }

    private Optional<String> primaryColor() {
        Optional<String> sent = body.optionalText("primaryColor");
        if (sent.filter(text -> !text.matches("#[0-9A-Fa-f]{6}")).isPresent()) {
            body.refuse("primaryColor", "a colour such as #0A84FF");
        }
        return sent;
    }

    /** Reads an address that a page may show; a browser would run other schemes as code. */
    private Optional<String> logoUrl() {
        Optional<String> sent = body.optionalText("logoUrl", LONGEST_URL);
        if (sent.filter(text -> !text.matches("(?i:https?)://[^\\s/?#]+\\S*")).isPresent()) {
            body.refuse("logoUrl", "an address that begins with https:// or http://");
        }
        return sent;
    }

    private Terms terms() {
        NumbersConfig numbers =
                must("numbersConfig", lottery -> lottery.terms().numbers())
                        .orElseGet(() -> NumbersReader.read(body, "numbersConfig"));
        Tiers tiers =
                TiersReader.read(body, numbers, current.map(lottery -> lottery.terms().tiers()));
        return new Terms(
                numbers,
                must(PRICE, lottery -> lottery.terms().ticketPriceUsdCents())
                        .orElseGet(() -> price(body)),
                currency(),
                Math.toIntExact(
                        required(
                                "maxTicketsPerUser",
                                1,
                                MOST_TICKETS,
                                terms -> (long) terms.maxTicketsPerUser())),
                lines(numbers),
                optional("poolPermille", 0, WHOLE, Terms::poolPermille).orElse(0),
                tiers,
                AboutReader.about(
                        body,
                        current.map(lottery -> lottery.terms().about()).orElse(About.NOTHING)));
    }

    /** Reads the price of a line. */
    static long price(JsonBody body) {
        return body.integer(PRICE, 0, LARGEST_PRICE);
    }

    private int lines(NumbersConfig numbers) {
        int lines =
                optional("maxLinesPerTicket", 1, MOST_LINES, Terms::maxLinesPerTicket)
                        .orElse(ORDINARY_LINES);
        int picks = numbers.main().pick() + numbers.bonus().map(NumberPool::pick).orElse(0);
        if (lines * picks > MOST_NUMBERS) {
            body.refuse(
                    "maxLinesPerTicket",
                    "at most " + MOST_NUMBERS / picks + " with " + picks + " numbers a line");
        }
        return lines;
    }

    private String currency() {
        Optional<String> sent = body.optionalText("currency");
        Optional<Currency> known = sent.flatMap(Currency::of);
        if (sent.isPresent() && known.isEmpty()) {
            body.refuse("currency", "an ISO 4217 code such as USD");
        }
        return known.map(Currency::code)
                .or(() -> current.map(lottery -> lottery.terms().currency()))
                .orElse("USD");
    }

    private long required(String name, long minimum, long maximum, Function<Terms, Long> kept) {
        return must(name, lottery -> kept.apply(lottery.terms()))
                .orElseGet(() -> body.integer(name, minimum, maximum));
    }

    private Optional<Integer> optional(
            String name, int minimum, int maximum, Function<Terms, Integer> kept) {
        return body.optionalInteger(name, minimum, maximum)
                .map(Long::intValue)
                .or(() -> current.map(lottery -> kept.apply(lottery.terms())));
    }

    /**
     * Returns the current value of a member that an edit omits; empty if the member must be read.
     */
    private <T> Optional<T> must(String name, Function<Lottery, T> kept) {
        return body.says(name) ? Optional.empty() : current.map(kept);
    }
}
