package fairdraw.domain.campaigns;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.Fields;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The rules of a campaign's draw, fixed before its first lucky number.
 *
 * @param winnerCount the number of winning lucky numbers
 * @param alternates the number of ranks published after the winners
 */
public record CampaignRules(
        DrawId draw,
        Mode mode,
        DrawTimes times,
        Source source,
        LuckyNumbers luckyNumbers,
        int winnerCount,
        int alternates,
        About about)
        implements Rules {

    private static final String MAX_GAP = "maxGap";

    /** Rules that say nothing of name and prize. */
    public CampaignRules(
            DrawId draw,
            Mode mode,
            DrawTimes times,
            Source source,
            LuckyNumbers luckyNumbers,
            int winnerCount,
            int alternates) {
        this(draw, mode, times, source, luckyNumbers, winnerCount, alternates, About.NOTHING);
    }

    /** Returns the rules of a campaign's draw; throws for a draw of another kind. */
    public static CampaignRules of(Draw draw) {
        return draw.rules(CampaignRules.class);
    }

    /** Returns the extraction that decides this draw, or empty if a beacon does. */
    public Optional<ExtractionRule> extraction() {
        return source instanceof ExtractionRule extraction
                ? Optional.of(extraction)
                : Optional.empty();
    }

    @Override
    public boolean mayVoidTheList() {
        return extraction().filter(rule -> rule.maxGap().isPresent()).isPresent();
    }

    /** Returns the number of published ranks: winners and alternates. */
    public int ranks() {
        return Math.addExact(winnerCount, alternates);
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 1);
        document.put("kind", CampaignOccasion.KIND.word());
        document.put("draw", draw.text());
        document.put("mode", mode.word());
        times.write(document);
        switch (source) {
            case BeaconRule beacon -> document.put("beacon", beacon.document());
            case ExtractionRule extraction -> {
                document.put("extraction", extraction.document());
                extraction.maxGap().ifPresent(most -> document.put(MAX_GAP, most));
            }
        }
        document.put("luckyNumbers", luckyNumbers.document());
        document.put("winnerCount", winnerCount);
        // An extraction names its winners one by one, so there are no alternates.
        if (source instanceof BeaconRule) {
            document.put("alternates", alternates);
        }
        document.putAll(about.member());
        return document;
    }

    @Override
    public Map<String, Object> document(Registration registration) {
        Map<String, Object> document = registration.begin(this, CampaignOccasion.KIND.word());
        switch (source) {
            case BeaconRule beacon -> {
                document.put("beacon", beacon.document());
                document.put("alternates", EntrantRules.alternatesFor(winnerCount));
            }
            case ExtractionRule extraction -> {
                document.put(
                        "extraction",
                        extraction
                                .registered(registration.numbers().map(NumberOrder::keyHash))
                                .document());
                extraction.maxGap().ifPresent(most -> document.put(MAX_GAP, most));
            }
        }
        document.put("luckyNumbers", luckyNumbers.document(registration.numbers()));
        document.put("winnerCount", winnerCount);
        document.putAll(about.member());
        return document;
    }

    /**
     * Parses a document that {@link #document} wrote.
     *
     * @param chains the chains that were stored with the document, by their hashes
     */
    public static CampaignRules parse(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return new CampaignRules(
                new DrawId(Fields.text(document, "draw")),
                Mode.of(Fields.text(document, "mode")).orElseThrow(),
                DrawTimes.parse(document),
                source(document, chains),
                LuckyNumbers.parse(Fields.object(document, "luckyNumbers")),
                Fields.whole(document, "winnerCount"),
                document.containsKey("alternates") ? Fields.whole(document, "alternates") : 0,
                About.parse(document));
    }

    private static Source source(Map<?, ?> document, Function<String, BeaconChain> chains) {
        return document.containsKey("extraction")
                ? ExtractionRule.parse(Fields.object(document, "extraction"))
                        .voidAbove(maxGap(document))
                : BeaconRule.parse(Fields.object(document, "beacon"), chains);
    }

    private static OptionalLong maxGap(Map<?, ?> document) {
        return document.containsKey(MAX_GAP)
                ? OptionalLong.of(Fields.cents(document, MAX_GAP))
                : OptionalLong.empty();
    }
}
