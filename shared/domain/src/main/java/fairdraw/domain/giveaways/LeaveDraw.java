package fairdraw.domain.giveaways;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.giveaways.Participations.Withdrawing;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes a consumer out of a giveaway at their own request: out of the list while the draw is open,
 * and from then until it is drawn as a forfeit, which no list shows.
 */
public final class LeaveDraw {

    private static final int ATTEMPTS = 8;

    /** The outcome of a request to leave. */
    public sealed interface Outcome {
        /** The state of the consumer: out, now or before. */
        record Stands(EntrantState state) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The consumer has never entered. */
        record NotEntered() implements Outcome {}

        /** The draw is drawn, or was cancelled. */
        record Closed() implements Outcome {}

        /** Concurrent writers won every attempt; nothing has changed. */
        record Busy() implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final RootKeys keys;
    private final InstantSource clock;

    public LeaveDraw(
            Notices notices, Participations participations, RootKeys keys, InstantSource clock) {
        this.notices = notices;
        this.participations = participations;
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes the consumer out or returns the reason for a refusal. */
    public Outcome leave(Consumer consumer, DrawId drawId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Draw> found = notices.get(consumer.tenant(), drawId, now).map(Notice::draw);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Draw draw = found.get();
        String person = DrawStatus.person(keys, draw, consumer.id());
        return draw.isUnclosed(now)
                ? whileOpen(draw, person, consumer, now)
                : afterwards(draw, person, now);
    }

    private Outcome whileOpen(Draw draw, String person, Consumer consumer, Instant now) {
        int gate = new Person(person).gate(draw.spread());
        return switch (participations.leave(draw, person, gate, now)) {
            case Withdrawing.Done _ ->
                    new Outcome.Stands(
                            EntrantState.denied(
                                    draw.id(),
                                    consumer.id(),
                                    Optional.empty(),
                                    EntrantState.DRAW_CLOSED));
            case Withdrawing.Absent(var part) ->
                    part.<Outcome>map(out ->
                                    new Outcome.Stands(
                                            new Standing(draw, out, Optional.empty()).state(now)))
                            .orElseGet(Outcome.NotEntered::new);
            case Withdrawing.Shut _ -> afterwards(draw, person, now);
        };
    }

    private Outcome afterwards(Draw known, String person, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Standing> read = participations.standing(known, person);
            if (read.isEmpty()) {
                return new Outcome.NotEntered();
            }
            Standing standing = read.get();
            EntrantState state = standing.state(now);
            if (isOver(standing.draw())) {
                return new Outcome.Closed();
            }
            if (state.status() == EntrantState.Status.DENIED) {
                return new Outcome.Stands(state);
            }
            Forfeit forfeit = new Forfeit(Mark.State.LEFT, EntrantState.DRAW_CLOSED, now);
            if (participations.forfeit(standing, forfeit)) {
                return new Outcome.Stands(
                        EntrantState.denied(
                                known.id(),
                                state.consumerId(),
                                state.enteredAt(),
                                forfeit.reason()));
            }
        }
        return new Outcome.Busy();
    }

    private static boolean isOver(Draw draw) {
        return Stage.awarded(draw).isPresent() || draw.progress() instanceof Progress.Cancelled;
    }
}
