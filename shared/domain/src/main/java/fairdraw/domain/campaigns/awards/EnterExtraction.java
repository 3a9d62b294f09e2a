package fairdraw.domain.campaigns.awards;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.Extractions.Entered;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.extraction.Extraction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the extraction that decides a campaign from two operators, who must enter the same values.
 * Until they do, each may change theirs; from then on it is fixed, and the draw goes on.
 */
public final class EnterExtraction {

    private static final int ATTEMPTS = 8;

    /** The outcome of entering an extraction. */
    public sealed interface Outcome {

        /** Two operators entered the same values. */
        record Agreed(Extraction extraction) implements Outcome {}

        /** Another operator has to enter the same values. */
        record Waiting(Extraction extraction) implements Outcome {}

        /** Another operator entered other values; this operator's are stored all the same. */
        record Differs(List<String> fields) implements Outcome {}

        /** The values are not of the extraction that decides. */
        record Other(List<String> fields) implements Outcome {}

        /** The campaign does not exist, or no extraction decides it. */
        record NotFound() implements Outcome {}

        /**
         * The list is not sealed, others have not been proven to have seen it in time, or the
         * extraction has not taken place yet.
         */
        record TooEarly() implements Outcome {}

        /** Other values were agreed before. */
        record Decided() implements Outcome {}
    }

    private final Campaigns campaigns;
    private final Draws draws;
    private final Extractions extractions;
    private final Triggers triggers;
    private final InstantSource clock;

    public EnterExtraction(
            Campaigns campaigns,
            Draws draws,
            Extractions extractions,
            Triggers triggers,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.draws = draws;
        this.extractions = extractions;
        this.triggers = triggers;
        this.clock = clock;
    }

    /** Stores the values that {@code operatorId} enters; repeating them changes nothing. */
    public Outcome enter(
            Tenant tenant, CampaignId campaignId, OperatorId operatorId, Extraction extraction) {
        Optional<Draw> found =
                campaigns
                        .ofId(tenant, campaignId)
                        .flatMap(campaign -> draws.find(tenant, campaign.drawId()))
                        .filter(draw -> CampaignRules.of(draw).extraction().isPresent());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Draw draw = found.get();
        Optional<Extraction> agreed = extractions.agreed(draw);
        if (agreed.isPresent()) {
            return agreed.get().equals(extraction)
                    ? decided(draw, agreed.get())
                    : new Outcome.Decided();
        }
        Optional<Randomness.Contest> named = named(draw);
        if (named.isEmpty() || clock.instant().isBefore(heldAt(draw, named.get()))) {
            return new Outcome.TooEarly();
        }
        if (isUnproven(draw)) {
            triggers.now(tenant, draw.id());
            return new Outcome.TooEarly();
        }
        List<String> others = differences(draw, named.get(), extraction);
        return others.isEmpty()
                ? kept(draw, new Entered(operatorId, extraction))
                : new Outcome.Other(others);
    }

    private static Optional<Randomness.Contest> named(Draw draw) {
        return draw.progress() instanceof Progress.Sealed sealed
                        && draw.cancelling().isEmpty()
                        && sealed.randomness() instanceof Randomness.Contest contest
                ? Optional.of(contest)
                : Optional.empty();
    }

    /**
     * Whether it is still open if this contest decides: a draw whose list was seen in time is due
     * no more, so what is entered for it can never meet another contest.
     */
    private static boolean isUnproven(Draw draw) {
        return DrawDeadlines.areDemanded(draw) && draw.nextAt() != null;
    }

    private static Instant heldAt(Draw draw, Randomness.Contest named) {
        return CampaignRules.of(draw)
                .extraction()
                .orElseThrow()
                .heldAt(named, draw.rules().times().drawAt());
    }

    /** Returns what is not of the contest, which in the register may be held later than planned. */
    private static List<String> differences(
            Draw draw, Randomness.Contest named, Extraction extraction) {
        List<String> fields = new ArrayList<>();
        if (!named.contest().equals(extraction.contest())) {
            fields.add("contest");
        }
        boolean isOfTheDay =
                draw.registered().isPresent()
                        ? !extraction.date().isBefore(named.date())
                        : extraction.date().equals(named.date());
        if (!isOfTheDay) {
            fields.add("date");
        }
        return fields;
    }

    private Outcome kept(Draw draw, Entered mine) {
        extractions.enter(draw, mine);
        List<Extraction> others =
                extractions.entered(draw).stream()
                        .filter(entered -> !entered.operatorId().equals(mine.operatorId()))
                        .map(Entered::extraction)
                        .filter(other -> other.contest().equals(mine.extraction().contest()))
                        .toList();
        if (others.contains(mine.extraction())) {
            Extraction stored = extractions.agree(draw, mine.extraction());
            return stored.equals(mine.extraction()) ? decided(draw, stored) : new Outcome.Decided();
        }
        return others.isEmpty()
                ? new Outcome.Waiting(mine.extraction())
                : new Outcome.Differs(values(mine.extraction(), others.getFirst()));
    }

    private static List<String> values(Extraction mine, Extraction other) {
        List<String> fields = new ArrayList<>();
        if (!mine.date().equals(other.date())) {
            fields.add("date");
        }
        for (int i = 0; i < Extraction.PRIZES; i++) {
            if (!mine.prizes().get(i).equals(other.prizes().get(i))) {
                fields.add("prizes[" + i + "]");
            }
        }
        return fields;
    }

    /** Makes the draw go on; entering the agreed extraction again makes up for a crash here. */
    private Outcome decided(Draw draw, Extraction extraction) {
        Optional<Draw> current = Optional.of(draw);
        for (int attempt = 1; attempt <= ATTEMPTS && current.isPresent(); attempt++) {
            Draw seen = current.get();
            Instant now = clock.instant();
            if (!(seen.progress() instanceof Progress.Sealed)
                    || draws.replace(seen.to(seen.progress(), now, now))) {
                break;
            }
            current = draws.find(draw.tenant(), draw.id());
        }
        triggers.now(draw.tenant(), draw.id());
        return new Outcome.Agreed(extraction);
    }
}
