package fairdraw.domain.campaigns.awards;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.Extractions.Entered;
import fairdraw.domain.draws.results.Extractions.Said;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.entries.Deciding;
import fairdraw.fairness.entries.Postponed;
import fairdraw.fairness.extraction.Extraction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

        /** Two operators entered that the contest was not held, so that a later one decides. */
        record Passed(Randomness.Contest contest) implements Outcome {}

        /** Another operator has to enter the same values. */
        record Waiting(Said said) implements Outcome {}

        /** Another operator entered other values; this operator's are stored all the same. */
        record Differs(List<String> fields) implements Outcome {}

        /** The values are not of the extraction that decides. */
        record Other(List<String> fields) implements Outcome {}

        /** The campaign does not exist, or no extraction decides it. */
        record NotFound() implements Outcome {}

        /**
         * The list is not sealed, others have not been proven to have seen it in time, a gap voids
         * it, or the extraction has not taken place yet.
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

    /** Stores what {@code operatorId} says; repeating it changes nothing. */
    public Outcome enter(Tenant tenant, CampaignId campaignId, OperatorId operatorId, Said said) {
        Optional<Draw> found =
                campaigns
                        .ofId(tenant, campaignId)
                        .flatMap(campaign -> draws.find(tenant, campaign.drawId()))
                        .filter(draw -> CampaignRules.of(draw).extraction().isPresent());
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Draw draw = found.get();
        Optional<Randomness.Contest> named = named(draw);
        Optional<Extraction> agreed = agreed(draw, named);
        if (agreed.isPresent()) {
            return said.equals(new Said.Held(agreed.get()))
                    ? decided(draw, agreed.get())
                    : new Outcome.Decided();
        }
        if (named.isEmpty() || clock.instant().isBefore(heldAt(draw, named.get()))) {
            return new Outcome.TooEarly();
        }
        if (isUnproven(draw)) {
            triggers.now(tenant, draw.id());
            return new Outcome.TooEarly();
        }
        List<String> others = differences(named.get(), said);
        return others.isEmpty()
                ? kept(draw, named.get(), new Entered(operatorId, said))
                : new Outcome.Other(others);
    }

    /** Returns what was agreed on the contest that decides, or that has decided. */
    private Optional<Extraction> agreed(Draw draw, Optional<Randomness.Contest> named) {
        return extractions
                .agreed(draw)
                .filter(extraction ->
                        named.map(contest -> contest.contest().equals(extraction.contest()))
                                .orElse(true));
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
     * no more, so what is entered for it can never meet another contest. The same holds while a gap
     * may still void the draw.
     */
    private static boolean isUnproven(Draw draw) {
        boolean isJudged = DrawDeadlines.areDemanded(draw) || draw.rules().mayVoidTheList();
        return isJudged && draw.nextAt() != null;
    }

    private static Instant heldAt(Draw draw, Randomness.Contest named) {
        return CampaignRules.of(draw)
                .extraction()
                .orElseThrow()
                .heldAt(named, draw.rules().times().drawAt());
    }

    /** Returns what is not of the contest, which may be held later than planned. */
    private static List<String> differences(Randomness.Contest named, Said said) {
        List<String> fields = new ArrayList<>();
        if (!named.contest().equals(said.contest())) {
            fields.add("contest");
        }
        if (said.date().isBefore(named.date())) {
            fields.add("date");
        }
        return fields;
    }

    private Outcome kept(Draw draw, Randomness.Contest named, Entered mine) {
        extractions.enter(draw, mine);
        List<Said> others =
                extractions.entered(draw).stream()
                        .filter(entered -> !entered.operatorId().equals(mine.operatorId()))
                        .map(Entered::said)
                        .filter(other -> other.contest().equals(named.contest()))
                        .toList();
        if (others.contains(mine.said())) {
            return switch (mine.said()) {
                case Said.Held(Extraction extraction) -> agreed(draw, extraction);
                case Said.NotHeld _ -> passed(draw, named);
            };
        }
        return others.isEmpty()
                ? new Outcome.Waiting(mine.said())
                : new Outcome.Differs(values(mine.said(), others.getFirst()));
    }

    private Outcome agreed(Draw draw, Extraction extraction) {
        Extraction stored = extractions.agree(draw, extraction);
        return stored.equals(extraction) ? decided(draw, stored) : new Outcome.Decided();
    }

    private static List<String> values(Said mine, Said other) {
        List<String> fields = new ArrayList<>();
        if (!mine.date().equals(other.date())) {
            fields.add("date");
        }
        if (mine instanceof Said.Held(Extraction one)
                && other instanceof Said.Held(Extraction another)) {
            for (int i = 0; i < Extraction.PRIZES; i++) {
                if (!one.prizes().get(i).equals(another.prizes().get(i))) {
                    fields.add("prizes[" + i + "]");
                }
            }
        } else if (fields.isEmpty()) {
            fields.add("held");
        }
        return fields;
    }

    /**
     * Names the next contest whose deadline is ahead in place of one that was not held. Where
     * prizes are agreed on at the same time, the draw goes on with whichever is stored in it first.
     */
    private Outcome passed(Draw draw, Randomness.Contest missed) {
        Optional<Draw> current = Optional.of(draw);
        for (int attempt = 1; attempt <= ATTEMPTS && current.isPresent(); attempt++) {
            Draw seen = current.get();
            if (!named(seen).equals(Optional.of(missed))) {
                break;
            }
            Optional<Draw> next = stored(seen, missed);
            if (next.isPresent()) {
                return new Outcome.Passed(missed);
            }
            current = draws.find(draw.tenant(), draw.id());
        }
        return current.filter(seen -> seen.progress() instanceof Progress.Sealed).isPresent()
                ? new Outcome.Passed(missed)
                : new Outcome.Decided();
    }

    private Optional<Draw> stored(Draw draw, Randomness.Contest missed) {
        Instant now = clock.instant();
        Randomness.Contest later =
                CampaignRules.of(draw)
                        .extraction()
                        .orElseThrow()
                        .following(
                                missed,
                                now.plus(DrawDeadlines.toBeSeen(draw)),
                                draw.rules().times().drawAt());
        @Nullable Instant due =
                DrawDeadlines.areDemanded(draw)
                        ? DrawDeadlines.due(draw, heldAt(draw, later), now)
                        : null;
        Draw next = draw.to(((Progress.Sealed) draw.progress()).naming(later), due, now);
        Optional<Draw> stored =
                draws.stored(
                        next,
                        DrawEntries.postponed(
                                next,
                                new Deciding.Contest(later.contest(), later.date()),
                                Postponed.Why.NOT_HELD));
        if (stored.isPresent() && due != null) {
            triggers.at(next, "draw", due);
        }
        return stored;
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
