package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.register.Draft;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the places of a drawn giveaway: frees forfeited places and those not claimed in time,
 * passes them on if the rules say so, publishes the events of the first winners and, if no place is
 * passed on, those of the losers, and concludes the draw once no place can change hands any more.
 *
 * <p>It leases the draw before it reads the marks, and a claim writes its mark before it reads the
 * draw, so one of the two always sees the other. It therefore reads the marks again only after its
 * own writes: a claim that it does not see moves the draw on, which discards its result.
 */
public final class KeepPlaces implements Step {

    private final Draws draws;
    private final Marks marks;
    private final PassOn passOn;
    private final WinEvents winEvents;
    private final Losses losses;
    private final EventBus bus;
    private final Triggers triggers;
    private final JudgeEntry judge;
    private final InstantSource clock;

    /**
     * @param judge tells when others had seen who has a place
     */
    public KeepPlaces(
            Draws draws,
            Marks marks,
            PassOn passOn,
            WinEvents winEvents,
            Losses losses,
            EventBus bus,
            Triggers triggers,
            JudgeEntry judge,
            InstantSource clock) {
        this.draws = draws;
        this.marks = marks;
        this.passOn = passOn;
        this.winEvents = winEvents;
        this.losses = losses;
        this.bus = bus;
        this.triggers = triggers;
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::keep);
    }

    private Optional<Draw> keep(Draw draw) {
        List<Mark> given = withoutForfeited(draw, marks.all(draw));
        Instant now = clock.instant();
        Expiry expiry = Expiry.of(draw, judge, now);
        List<Mark> due = due(draw, given, expiry, now);
        Optional<Draw> passed = Optional.of(draw);
        for (Mark mark : due) {
            if (EntrantRules.of(draw).passOn()) {
                passed = passed.flatMap(current -> passOn.pass(current, mark, now));
            } else {
                marks.free(draw, mark.expired(now));
            }
        }
        return passed.flatMap(
                current -> settle(current, due.isEmpty() ? given : marks.all(current), expiry));
    }

    /**
     * Frees places forfeited after their mark was written, before any event of them was published.
     */
    private List<Mark> withoutForfeited(Draw draw, List<Mark> given) {
        if (awarded(draw).told()) {
            return given;
        }
        List<Mark> won = given.stream().filter(KeepPlaces::isHeld).toList();
        Map<String, Forfeit> forfeits = marks.forfeits(draw, won);
        if (forfeits.isEmpty()) {
            return given;
        }
        for (Mark mark : won) {
            Optional.ofNullable(forfeits.get(mark.rank().person()))
                    .ifPresent(forfeit -> marks.free(draw, mark.freed(forfeit)));
        }
        return marks.all(draw);
    }

    /** Returns the places not claimed in time, and those that should go to another rank. */
    private static List<Mark> due(Draw draw, List<Mark> given, Expiry expiry, Instant now) {
        List<Mark> due = new ArrayList<>();
        for (Mark mark : given) {
            boolean isDue =
                    switch (mark.state()) {
                        case WON -> !expiry.of(mark).isAfter(now);
                        case COMPLETED -> false;
                        case EXPIRED, DENIED, LEFT ->
                                EntrantRules.of(draw).passOn() && !mark.passedOn();
                    };
            if (isDue) {
                due.add(mark);
            }
        }
        return due;
    }

    private Optional<Draw> settle(Draw draw, List<Mark> given, Expiry expiry) {
        Progress.Awarded awarded = awarded(draw);
        List<Mark> held = given.stream().filter(KeepPlaces::isHeld).toList();
        if (!awarded.told()) {
            bus.publish(winEvents.ofFirst(draw, held));
        }
        Progress.Awarded told = awarded.afterTelling(toldLosers(draw, awarded));
        Instant now = clock.instant();
        Optional<Instant> nextClaim = held.stream().map(expiry::of).min(Comparator.naturalOrder());
        Draw next =
                nextClaim
                        .map(at -> draw.to(told, sooner(at, draw, told, now), now))
                        .orElseGet(() ->
                                draw.to(
                                        new Progress.Concluded(told, now, told.toldChunks()),
                                        now,
                                        now));
        Optional<Draft> end = nextClaim.isEmpty() ? DrawEntries.ended(next) : Optional.empty();
        if (!draws.replace(next, end)) {
            return Optional.empty();
        }
        nextClaim.ifPresent(at -> triggers.at(next, "claim", at));
        return Optional.of(next);
    }

    /**
     * If places are passed on, any entrant may still win, so there are no losers before the end.
     */
    private int toldLosers(Draw draw, Progress.Awarded awarded) {
        return EntrantRules.of(draw).passOn()
                ? awarded.toldChunks()
                : losses.tell(
                        draw, awarded.toldChunks(), awarded.sealed().chunks(), awarded.drawnAt());
    }

    private static Instant sooner(Instant claim, Draw draw, Progress.Awarded told, Instant now) {
        boolean isTelling =
                !EntrantRules.of(draw).passOn() && told.toldChunks() < told.sealed().chunks();
        Instant pause = now.plus(TellLosers.PAUSE);
        return isTelling && pause.isBefore(claim) ? pause : claim;
    }

    private static boolean isHeld(Mark mark) {
        return mark.state() == Mark.State.WON;
    }

    private static Progress.Awarded awarded(Draw draw) {
        return (Progress.Awarded) draw.progress();
    }
}
