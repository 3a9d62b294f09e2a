package fairdraw.functions.requests;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.json.JsonBody;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The reader of the giveaways that organisations submit. */
public final class GiveawayReader {

    private static final int LARGEST_PER_DEVICE = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 128;
    private static final int MOST_WINNERS = 10_000;
    private static final int LARGEST_CAPACITY = 100_000_000;
    private static final int LEAST_LEAD_LIVE = 600;
    private static final int LEAST_LEAD_TEST = 5;
    private static final int LONGEST_LEAD = 30 * 86_400;
    private static final int USUAL_CLAIM = 86_400;
    private static final int LONGEST_CLAIM = 366 * 86_400;

    private final InstantSource clock;
    private final Supplier<String> seeds;
    private final int testLeadSeconds;

    /**
     * @param seeds makes the label of a draw that is submitted without one
     * @param testLeadSeconds the lead of a test draw that sets none
     */
    public GiveawayReader(InstantSource clock, Supplier<String> seeds, int testLeadSeconds) {
        this.clock = clock;
        this.seeds = seeds;
        this.testLeadSeconds = testLeadSeconds;
    }

    /**
     * Reads a new giveaway.
     *
     * @param cancelled whether the same tenant has cancelled a draw of that id
     */
    public GiveawayForm create(JsonBody body, Mode mode, Predicate<DrawId> cancelled) {
        String timeZone = body.optionalText("timeZone").orElse("UTC");
        ZoneId zone = LocalTimes.zone(body, timeZone);
        refuseBias(body);
        boolean asks = asksForDevice(body, false, OptionalInt.empty());
        Optional<Instant> openAt = LocalTimes.optional(body, "openAt", zone);
        Optional<Instant> closeAt = LocalTimes.optional(body, "closeAt", zone);
        return checked(
                body,
                new GiveawayForm(
                        new GiveawayOccasion(
                                body.optionalText("name", LONGEST_NAME),
                                body.text("sequenceId", LONGEST_LABEL),
                                timeZone,
                                openAt.isPresent(),
                                closeAt.isPresent(),
                                body.optionalText("encryptionSeed", LONGEST_LABEL).orElseGet(seeds),
                                asks,
                                Metadata.optional(body),
                                false),
                        openAt,
                        closeAt,
                        LocalTimes.required(body, "drawAt", zone),
                        (int) body.integer("winnerCount", 1, MOST_WINNERS),
                        capacity(body, OptionalInt.empty()),
                        lead(body, mode, mode == Mode.LIVE ? LEAST_LEAD_LIVE : testLeadSeconds),
                        claim(body, mode, USUAL_CLAIM),
                        body.optionalFlag("continueSelectingUntilCompleted").orElse(false),
                        perDevice(body, asks, OptionalInt.empty()),
                        AboutReader.about(body, About.NOTHING)
                                .replacing(AboutReader.replaces(body, cancelled))));
    }

    /** Reads a change of a giveaway; absent members keep their values. */
    public GiveawayForm update(JsonBody body, GiveawayForm current, Mode mode) {
        GiveawayOccasion told = current.told();
        String timeZone = body.optionalText("timeZone").orElse(told.timeZone());
        ZoneId zone = LocalTimes.zone(body, timeZone);
        refuseBias(body);
        boolean asks =
                asksForDevice(body, told.requiresFingerprint(), current.maxEntriesPerDevice());
        return checked(
                body,
                new GiveawayForm(
                        new GiveawayOccasion(
                                merged(
                                        body,
                                        "name",
                                        body.optionalText("name", LONGEST_NAME),
                                        told.name()),
                                told.sequenceId(),
                                timeZone,
                                told.saysOpenAt(),
                                told.saysCloseAt(),
                                told.encryptionSeed(),
                                asks,
                                merged(body, "metadata", Metadata.optional(body), told.metadata()),
                                told.archived()),
                        merged(
                                body,
                                "openAt",
                                LocalTimes.optional(body, "openAt", zone),
                                current.openAt()),
                        merged(
                                body,
                                "closeAt",
                                LocalTimes.optional(body, "closeAt", zone),
                                current.closeAt()),
                        LocalTimes.optional(body, "drawAt", zone).orElse(current.drawAt()),
                        body.optionalInteger("winnerCount", 1, MOST_WINNERS)
                                .map(Long::intValue)
                                .orElse(current.winnerCount()),
                        capacity(body, current.capacity()),
                        lead(body, mode, current.leadSeconds()),
                        claim(body, mode, current.claimSeconds()),
                        body.optionalFlag("continueSelectingUntilCompleted")
                                .orElse(current.passOn()),
                        perDevice(body, asks, current.maxEntriesPerDevice()),
                        AboutReader.about(body, current.about())));
    }

    /** Whether the draw requires a fingerprint, by default if it limits entries per device. */
    private static boolean asksForDevice(JsonBody body, boolean before, OptionalInt current) {
        boolean counts =
                body.says("maxEntriesPerDevice")
                        || (current.isPresent() && !body.isNull("maxEntriesPerDevice"));
        return body.optionalFlag("requireFingerprint").orElse(before || counts);
    }

    /** Reads the entries per device, by default one if the draw requires a fingerprint. */
    private static OptionalInt perDevice(JsonBody body, boolean asked, OptionalInt current) {
        Optional<Long> sent = body.optionalInteger("maxEntriesPerDevice", 1, LARGEST_PER_DEVICE);
        if (sent.isPresent() && !asked) {
            body.refuse("maxEntriesPerDevice", "absent where no fingerprint is required");
        }
        if (!asked) {
            return OptionalInt.empty();
        }
        int usual = body.isNull("maxEntriesPerDevice") ? 1 : current.orElse(1);
        return OptionalInt.of(sent.map(Long::intValue).orElse(usual));
    }

    /**
     * Returns the sent value, nothing if null was sent, and the current value if the member is
     * absent.
     */
    private static <T> Optional<T> merged(
            JsonBody body, String name, Optional<T> sent, Optional<T> current) {
        return sent.isPresent() || body.isNull(name) ? sent : current;
    }

    /**
     * Reads the capacity, which has one name on each page of the surface; a request may have both.
     */
    private static OptionalInt capacity(JsonBody body, OptionalInt current) {
        Optional<Long> maxEntries = body.optionalInteger("maxEntries", 1, LARGEST_CAPACITY);
        Optional<Long> capacity = body.optionalInteger("capacity", 1, LARGEST_CAPACITY);
        if (maxEntries.isPresent() && capacity.isPresent() && !maxEntries.equals(capacity)) {
            body.refuse("capacity", "the same as maxEntries");
        }
        Optional<Long> sent = maxEntries.or(() -> capacity);
        if (sent.isPresent()) {
            return OptionalInt.of(sent.get().intValue());
        }
        return body.isNull("maxEntries") || body.isNull("capacity") ? OptionalInt.empty() : current;
    }

    private static int lead(JsonBody body, Mode mode, int otherwise) {
        int least = mode == Mode.LIVE ? LEAST_LEAD_LIVE : LEAST_LEAD_TEST;
        return body.optionalInteger("leadSeconds", least, LONGEST_LEAD)
                .map(Long::intValue)
                .orElse(otherwise);
    }

    private static int claim(JsonBody body, Mode mode, int otherwise) {
        int least = mode == Mode.LIVE ? 60 : 1;
        return body.optionalInteger("admissionExpirationSeconds", least, LONGEST_CLAIM)
                .map(Long::intValue)
                .orElse(otherwise);
    }

    /** Refuses bias: every entrant has the same chance, since nobody could verify anything else. */
    private static void refuseBias(JsonBody body) {
        if (body.optionalFlag("loyaltyBiasEnabled").orElse(false)) {
            body.refuse("loyaltyBiasEnabled", "false: every entrant has the same chance");
        }
    }

    private GiveawayForm checked(JsonBody body, GiveawayForm form) {
        Instant now = clock.instant();
        Instant closes = form.closes(now);
        if (!closes.isAfter(now)) {
            body.refuse(form.closeAt().isPresent() ? "closeAt" : "drawAt", "in the future");
        }
        if (form.openAt().filter(opens -> !opens.isBefore(closes)).isPresent()) {
            body.refuse("openAt", "earlier than closeAt and drawAt");
        }
        if (form.drawAt().isBefore(closes)) {
            body.refuse("drawAt", "at or later than closeAt");
        }
        return form;
    }
}
