package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes and deletes giveaways. */
public final class PlanGiveaway {

    private static final int ATTEMPTS = 8;

    /** The outcome of a change. */
    public sealed interface Outcome {
        record Changed(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The draw has an entry, so its rules are fixed. */
        record Entered() implements Outcome {}

        /** The draw takes no more entries. */
        record Closed() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Draws draws;
    private final Giveaways giveaways;
    private final PlanDraw planDraw;
    private final Organisers organisers;
    private final InstantSource clock;
    private final Ids ids;

    public PlanGiveaway(
            Draws draws,
            Giveaways giveaways,
            PlanDraw planDraw,
            Organisers organisers,
            InstantSource clock,
            Ids ids) {
        this.draws = draws;
        this.giveaways = giveaways;
        this.planDraw = planDraw;
        this.organisers = organisers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Creates a draw, whose times must be in order, with its close in the future. */
    public Draw create(Tenant tenant, GiveawayForm form) {
        Instant now = now();
        DrawId id = new DrawId(ids.prefixed(IdKind.DRAW));
        About about = form.about().by(organisers.of(tenant));
        EntrantRules rules = rules(tenant, id, form, about, now, now);
        Draw draw =
                new Draw(
                        tenant,
                        id,
                        form.occasion(),
                        rules,
                        rules.hash(),
                        rules.capacity().isPresent()
                                ? Spread.forCapacity(rules.capacity().getAsInt())
                                : Spread.DEFAULT,
                        planDraw.pepper(),
                        form.isPlanned() ? new Progress.Scheduled() : new Progress.Draft(),
                        1,
                        form.isPlanned() ? rules.times().openAt() : null,
                        0,
                        Optional.empty(),
                        now,
                        now);
        return form.isPlanned() ? planned(draw) : drafted(draw);
    }

    private Draw planned(Draw draw) {
        Draw created = planDraw.create(draw, draws).orElseThrow(PlanGiveaway::twoOfOneId);
        planDraw.trigger(created);
        return created;
    }

    /** Creates a draw without times, which is not announced until it has some. */
    private Draw drafted(Draw draw) {
        if (!draws.create(draw)) {
            throw twoOfOneId();
        }
        return draw;
    }

    private static IllegalStateException twoOfOneId() {
        return new IllegalStateException("two draws of one id");
    }

    private EntrantRules rules(
            Tenant tenant,
            DrawId id,
            GiveawayForm form,
            About about,
            Instant createdAt,
            Instant now) {
        var times = form.times(createdAt, now);
        return new EntrantRules(
                id,
                tenant.mode(),
                times,
                planDraw.beacon(times, form.leadSeconds()),
                form.capacity(),
                form.winnerCount(),
                EntrantRules.alternatesFor(form.winnerCount()),
                form.claimSeconds(),
                form.passOn(),
                form.maxEntriesPerDevice(),
                about.named(form.told().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Stores the draw that {@code edit} returns; the rules can change only before the first entry.
     * Afterwards they keep the name that they have, whatever the draw is called.
     */
    public Outcome change(Tenant tenant, DrawId drawId, UnaryOperator<GiveawayForm> edit) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Draw> found = find(tenant, drawId);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Draw before = found.get();
            Instant now = now();
            if (!takesEdits(before, now)) {
                return new Outcome.Closed();
            }
            Optional<Outcome> outcome = change(before, edit.apply(GiveawayForm.of(before)), now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Busy();
    }

    private Optional<Draw> find(Tenant tenant, DrawId drawId) {
        return draws.find(tenant, drawId)
                .filter(draw -> draw.occasion() instanceof GiveawayOccasion);
    }

    private static boolean takesEdits(Draw draw, Instant now) {
        return draw.progress() instanceof Progress.Draft
                ? draw.cancelling().isEmpty()
                : draw.isUnclosed(now);
    }

    private Optional<Outcome> change(Draw before, GiveawayForm form, Instant now) {
        EntrantRules rules =
                rules(before.tenant(), before.id(), form, form.about(), before.createdAt(), now);
        boolean wasPlanned = !(before.progress() instanceof Progress.Draft);
        if (rules.equals(before.rules()) && wasPlanned == form.isPlanned()) {
            return renamed(before, form, now);
        }
        Draw amended = before.amended(form.occasion(), rules, form.isPlanned(), now);
        boolean isFirstPlan = !wasPlanned && form.isPlanned() && amended.registered().isEmpty();
        Draw after = isFirstPlan ? planDraw.registered(amended) : amended;
        return switch (draws.amend(before, after)) {
            case DONE -> {
                if (form.isPlanned()) {
                    planDraw.trigger(after);
                }
                yield Optional.of(new Outcome.Changed(after));
            }
            case ENTERED ->
                    rules.saying(rules.about().named(before.rules().about().name()))
                                    .equals(before.rules())
                            ? renamed(before, form, now)
                            : Optional.of(new Outcome.Entered());
            case CHANGED -> Optional.empty();
        };
    }

    /** Stores what is no rule of the draw. */
    private Optional<Outcome> renamed(Draw before, GiveawayForm form, Instant now) {
        Draw after = before.heldFor(form.occasion(), now);
        return draws.replace(after) ? Optional.of(new Outcome.Changed(after)) : Optional.empty();
    }

    /** The outcome of a deletion. */
    public enum Deleting {
        DONE,
        NOT_FOUND,
        /** The draw has an entry, or had one. */
        ENTERED,
        /** Concurrent writers won every attempt; the caller may retry. */
        BUSY
    }

    /** Deletes a draw that nobody has ever entered. */
    public Deleting delete(Tenant tenant, DrawId drawId) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Draw> found = find(tenant, drawId);
            if (found.isEmpty()) {
                return Deleting.NOT_FOUND;
            }
            switch (giveaways.delete(found.get())) {
                case DONE -> {
                    planDraw.forget(found.get());
                    return Deleting.DONE;
                }
                case ENTERED -> {
                    return Deleting.ENTERED;
                }
                case CHANGED -> {
                    // Read again: the draw may have an entry by now.
                }
            }
        }
        return Deleting.BUSY;
    }
}
