package fairdraw.functions.operator.campaigns;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.CampaignForm;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.LuckyNumbers;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.AboutReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The reader of the campaigns that operators submit. */
public final class CampaignReader {

    private static final int LONGEST_NAME = 200;
    private static final int LEAST_LEAD_LIVE = 600;
    private static final int LEAST_LEAD_TEST = 5;
    private static final int LONGEST_LEAD = 30 * 86_400;
    private static final int MOST_WINNERS = 10_000;
    private static final int MOST_ENTRIES = 1_000_000;
    private static final long MOST_NUMBERS = 100_000_000;
    private static final String ENTRIES_UNTIL = "entriesUntil";
    private static final String CLOSE_AT = "closeAt";

    private final int testLeadSeconds;
    private final Function<Mode, Duration> toSeal;

    /**
     * @param testLeadSeconds the lead of a test draw that sets none
     * @param toSeal the least time from the close of a campaign to the deadline of its list, which
     *     lies the lead before the extraction
     */
    CampaignReader(int testLeadSeconds, Function<Mode, Duration> toSeal) {
        this.testLeadSeconds = testLeadSeconds;
        this.toSeal = toSeal;
    }

    /** Reads the slug by which the campaign's keys name it. */
    public static String slug(JsonBody body) {
        String slug = body.text("slug", 64);
        if (!slug.matches("[A-Za-z0-9._-]+") || !Identifier.read(slug).equals(slug)) {
            body.refuse("slug", "letters, digits, dots, dashes and underscores, and no id's form");
        }
        return slug;
    }

    /**
     * Reads a new campaign.
     *
     * @param cancelled whether the same tenant has cancelled a draw of that id
     */
    CampaignForm create(JsonBody body, Mode mode, Instant now, Predicate<DrawId> cancelled) {
        Instant openAt = body.optionalInstant("openAt").orElse(now);
        Instant closeAt = body.instant(CLOSE_AT);
        Instant drawAt = body.optionalInstant("drawAt").orElse(closeAt);
        if (!closeAt.isAfter(now)) {
            body.refuse(CLOSE_AT, "in the future");
        }
        if (!openAt.isBefore(closeAt)) {
            body.refuse("openAt", "earlier than closeAt");
        }
        if (drawAt.isBefore(closeAt)) {
            body.refuse("drawAt", "at or later than closeAt");
        }
        LuckyNumbers luckyNumbers = luckyNumbers(body);
        Optional<ExtractionRule> extraction =
                body.optionalObject("extraction")
                        .map(rule -> ExtractionReader.rule(rule, mode, luckyNumbers.seriesCount()));
        long room = toSeal.apply(mode).toSeconds();
        if (extraction
                .filter(rule -> drawAt.isBefore(closeAt.plusSeconds(room + rule.leadSeconds())))
                .isPresent()) {
            body.refuse(
                    "drawAt",
                    room == 0
                            ? "extraction.leadSeconds after closeAt or later"
                            : "extraction.leadSeconds and "
                                    + room
                                    + " seconds after closeAt or later");
        }
        if (mode == Mode.LIVE
                && extraction.filter(rule -> drawAt.isAfter(rule.latest())).isPresent()) {
            body.refuse("drawAt", "at or before 23:00 UTC of extraction.date");
        }
        boolean inOrder = openAt.isBefore(closeAt) && !drawAt.isBefore(closeAt);
        return new CampaignForm(
                body.text("name", LONGEST_NAME),
                qualification(body, openAt, closeAt, Optional.empty()),
                // Times out of order are refused above; valid ones take their place here.
                inOrder
                        ? new DrawTimes(openAt, closeAt, drawAt)
                        : new DrawTimes(now, now.plusSeconds(1), now.plusSeconds(1)),
                luckyNumbers,
                (int) body.optionalInteger("winnerCount", 1, MOST_WINNERS).orElse(1L).longValue(),
                lead(body, mode),
                extraction,
                body.optionalFlag("declaresPrizes").orElse(false),
                AboutReader.about(body, About.NOTHING)
                        .replacing(AboutReader.replaces(body, cancelled)));
    }

    /** Reads a change of a campaign; absent members keep their values. */
    static Campaign update(JsonBody body, Campaign campaign, DrawTimes times) {
        return campaign.with(
                        body.optionalText("name", LONGEST_NAME).orElse(campaign.name()),
                        qualification(
                                body,
                                campaign.qualification().opensAt(),
                                times.closeAt(),
                                Optional.of(campaign.qualification())))
                .in(body.optionalFlag("archived").orElse(campaign.archived()));
    }

    private static Qualification qualification(
            JsonBody body, Instant opensAt, Instant closeAt, Optional<Qualification> current) {
        Instant closesAt =
                body.optionalInstant(ENTRIES_UNTIL)
                        .orElse(current.map(Qualification::closesAt).orElse(closeAt));
        if (closesAt.isAfter(closeAt) || closesAt.isBefore(opensAt)) {
            body.refuse(ENTRIES_UNTIL, "between openAt and closeAt");
        }
        return new Qualification(
                opensAt,
                closesAt,
                required(body).orElse(current.map(Qualification::required).orElse(Set.of())),
                body.optionalFlag("acceptsCompanies")
                        .orElse(current.map(Qualification::companies).orElse(true)),
                body.isNull("maxEntriesPerParticipant")
                        ? OptionalInt.empty()
                        : body.optionalInteger("maxEntriesPerParticipant", 1, MOST_ENTRIES)
                                .map(most -> OptionalInt.of(most.intValue()))
                                .orElse(
                                        current.map(Qualification::maxEntries)
                                                .orElse(OptionalInt.empty())));
    }

    private static Optional<Set<EnrollmentField>> required(JsonBody body) {
        return body.optionalChoices(
                        "requiredFields",
                        Arrays.asList(EnrollmentField.values()),
                        EnrollmentField::word)
                .map(fields -> fields.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static LuckyNumbers luckyNumbers(JsonBody body) {
        List<JsonBody> mechanics = body.objects("mechanics");
        if (mechanics.size() != 1) {
            body.refuse("mechanics", "a list of one mechanic, of type lucky_numbers");
            return new LuckyNumbers(Generation.MANUAL, 1, OptionalInt.empty(), 1, Optional.empty());
        }
        JsonBody mechanic = mechanics.getFirst();
        mechanic.choice("type", List.of("lucky_numbers"), word -> word);
        int quantity = (int) mechanic.integer("quantity", 1, LuckyNumbers.MOST_PER_ENTRY);
        Generation generation =
                mechanic.choice("generation", Arrays.asList(Generation.values()), Generation::word);
        OptionalInt most =
                mechanic.optionalInteger("maxPerParticipant", quantity, MOST_NUMBERS)
                        .map(n -> OptionalInt.of(n.intValue()))
                        .orElse(OptionalInt.empty());
        int series = (int) mechanic.integer("seriesCount", 1, LuckyNumber.MOST_SERIES);
        return new LuckyNumbers(generation, quantity, most, series, Optional.empty());
    }

    private int lead(JsonBody body, Mode mode) {
        int least = mode == Mode.LIVE ? LEAST_LEAD_LIVE : LEAST_LEAD_TEST;
        return body.optionalInteger("leadSeconds", least, LONGEST_LEAD)
                .map(Long::intValue)
                .orElse(mode == Mode.LIVE ? LEAST_LEAD_LIVE : testLeadSeconds);
    }
}
