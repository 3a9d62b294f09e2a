package fairdraw.domain.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.giveaways.Participations.Withdrawing;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Denies a consumer a place in a giveaway: removes them from it, or bars them from entering. */
public final class DenyEntrant {

    /** The possible reasons. */
    public static final List<String> REASONS =
            List.of("ORDER_LIMIT_EXCEEDED", "DRAW_CLOSED", "FRAUD_DETECTED", "ADMIN_ACTION");

    private static final int ATTEMPTS = 8;

    /** The outcome of a denial. */
    public sealed interface Outcome {
        /** The state of the consumer: denied, or unchanged if nothing could change any more. */
        record Stands(EntrantState state) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The draw has closed, and the denial was for an open one. */
        record Closed() implements Outcome {}

        /** The place was claimed before. */
        record Claimed() implements Outcome {}

        /** Concurrent writers won every attempt; nothing has changed. */
        record Busy() implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final WakeDraw wakeDraw;
    private final RootKeys keys;
    private final InstantSource clock;

    public DenyEntrant(
            Notices notices,
            Participations participations,
            WakeDraw wakeDraw,
            RootKeys keys,
            InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.wakeDraw = wakeDraw;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A denial.
     *
     * @param by who asks for it, as the register names them
     * @param afterClose whether it also holds once the draw has closed
     */
    public record Denial(ConsumerId consumerId, String reason, String by, boolean afterClose) {}

    /** Denies the consumer or returns the reason for a refusal. */
    public Outcome deny(Tenant tenant, DrawId drawId, Denial denial) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Draw> found = notices.get(tenant, drawId, now).map(Notice::draw);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Draw draw = found.get();
        String person = DrawStatus.person(keys, draw, denial.consumerId());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Outcome> outcome =
                    draw.isUnclosed(now)
                            ? whileOpen(draw, person, denial, now)
                            : afterwards(draw, person, denial, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Outcome.Busy();
    }

    private Optional<Outcome> whileOpen(Draw draw, String person, Denial denial, Instant now) {
        int gate = new Person(person).gate(draw.spread());
        return switch (participations.deny(draw, person, gate, denial.reason(), now)) {
            case Withdrawing.Done _ -> Optional.of(denied(draw, denial));
            case Withdrawing.Absent(var part) ->
                    part.isPresent() && part.get().denied().isPresent()
                            ? Optional.of(stands(new Standing(draw, part.get(), Optional.empty())))
                            : bar(draw, person, denial, now);
            case Withdrawing.Shut _ -> afterwards(draw, person, denial, now);
        };
    }

    private Outcome stands(Standing standing) {
        return new Outcome.Stands(standing.state(clock.instant()));
    }

    private Optional<Outcome> bar(Draw draw, String person, Denial denial, Instant now) {
        return participations.bar(draw, person, denial.consumerId(), denial.reason(), now)
                ? Optional.of(denied(draw, denial))
                : Optional.empty();
    }

    private static Outcome denied(Draw draw, Denial denial) {
        return new Outcome.Stands(
                EntrantState.denied(
                        draw.id(), denial.consumerId(), Optional.empty(), denial.reason()));
    }

    private Optional<Outcome> afterwards(Draw known, String person, Denial denial, Instant now) {
        if (!denial.afterClose()) {
            return Optional.of(new Outcome.Closed());
        }
        Optional<Standing> read = participations.standing(known, person);
        if (read.isEmpty()) {
            return bar(known, person, denial, now);
        }
        Standing standing = read.get();
        return switch (standing.state(now).status()) {
            case DENIED, LOST -> Optional.of(stands(standing));
            case COMPLETED -> Optional.of(new Outcome.Claimed());
            case ENTERED, WON -> forfeit(standing, denial, now);
        };
    }

    private Optional<Outcome> forfeit(Standing standing, Denial denial, Instant now) {
        Forfeit forfeit =
                new Forfeit(Mark.State.DENIED, denial.reason(), now, Optional.of(denial.by()));
        if (!participations.forfeit(standing, forfeit)) {
            return Optional.empty();
        }
        if (standing.win().isPresent()) {
            wakeDraw.soon(standing.draw());
        }
        EntrantState before = standing.state(now);
        return Optional.of(
                new Outcome.Stands(
                        EntrantState.denied(
                                before.drawId(),
                                before.consumerId(),
                                before.enteredAt(),
                                denial.reason())));
    }
}
