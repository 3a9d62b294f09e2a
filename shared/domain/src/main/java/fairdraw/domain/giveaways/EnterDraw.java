package fairdraw.domain.giveaways;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.consumers.SessionDevice;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.FullGates;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.evidence.Accepted;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.giveaways.Participations.Entering;
import fairdraw.domain.giveaways.Participations.Entrant;
import fairdraw.domain.giveaways.Participations.Notice;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Enters a consumer into a giveaway: one record, in one transaction, however often it is requested.
 */
public final class EnterDraw {

    private static final int ATTEMPTS = 24;
    private static final int LOOKS = 3;

    /** The outcome of a request to enter. */
    public sealed interface Outcome {
        /**
         * The current state of the consumer: entered, now or before, or denied.
         *
         * @param record the record by which they are in the draw; empty if they are not
         */
        record Stands(EntrantState state, Optional<Accepted> record) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The draw opens at that time, if it is known. */
        record NotOpenYet(Optional<Instant> opensAt) implements Outcome {}

        record Closed() implements Outcome {}

        record Full() implements Outcome {}

        /** The draw requires a fingerprint. */
        record FingerprintRequired(Draw draw) implements Outcome {}

        /** The session was opened on another device, and no place is bound to this one. */
        record OtherDevice(Draw draw) implements Outcome {}

        /** Concurrent writers won every attempt; nothing rules the entry out. */
        record Busy() implements Outcome {}
    }

    private final Notices notices;
    private final Participations participations;
    private final RootKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final FullGates fullGates = new FullGates();

    public EnterDraw(
            Notices notices,
            Participations participations,
            RootKeys keys,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.notices = notices;
        this.participations = participations;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
    }

    /**
     * The identification of a caller's device: the fingerprint it sends, and the device of its
     * session.
     */
    public record Device(Optional<Fingerprint> fingerprint, Optional<SessionDevice> session) {

        /** Returns the device of a caller whose session is not bound to one. */
        public static Device of(Optional<Fingerprint> fingerprint) {
            return new Device(fingerprint, Optional.empty());
        }

        private boolean isAnother(RootKeys keys, Tenant tenant) {
            return fingerprint.isPresent()
                    && session.filter(made -> !fingerprint.get().is(made, keys, tenant))
                            .isPresent();
        }

        private Optional<String> tag(RootKeys keys, Draw draw) {
            return fingerprint
                    .map(sent -> sent.tag(keys, draw))
                    .or(() -> session.map(SessionDevice::text));
        }
    }

    /**
     * Enters the consumer or returns the reason for a refusal.
     *
     * @param salt a text of the entrant's own, at most 64 characters; empty without one
     */
    public Outcome enter(Consumer consumer, DrawId drawId, Device device, String salt) {
        Outcome outcome =
                notices.remembered(consumer.tenant(), drawId, now())
                        .map(notice -> enter(consumer, notice, device, salt))
                        .filter(EnterDraw::isFinal)
                        .orElseGet(Outcome.Busy::new);
        for (int look = 1; look <= LOOKS && outcome instanceof Outcome.Busy; look++) {
            outcome =
                    notices.read(consumer.tenant(), drawId, now())
                            .map(notice -> enter(consumer, notice, device, salt))
                            .orElseGet(Outcome.NotFound::new);
        }
        return outcome;
    }

    /** Whether a fresh read of the draw could not change the outcome. */
    private static boolean isFinal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands _, Outcome.Full _, Outcome.OtherDevice _ -> true;
            case Outcome.NotFound _,
                    Outcome.NotOpenYet _,
                    Outcome.Closed _,
                    Outcome.FingerprintRequired _,
                    Outcome.Busy _ ->
                    false;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Outcome enter(Consumer consumer, Notice notice, Device device, String salt) {
        Draw draw = notice.draw();
        Instant now = now();
        Optional<Outcome> refusal = refusal(draw, device, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Entrant entrant = entrant(consumer, draw, device, salt);
        return device.isAnother(keys, draw.tenant())
                ? elsewhere(draw, entrant)
                : enter(entrant, notice, now);
    }

    /** Returns the reason why the draw now takes nobody at all from such a device. */
    static Optional<Outcome> refusal(Draw draw, Device device, Instant now) {
        DrawTimes times = draw.rules().times();
        if (draw.progress() instanceof Progress.Draft) {
            return Optional.of(new Outcome.NotOpenYet(Optional.empty()));
        }
        if (now.isBefore(times.openAt()) && draw.cancelling().isEmpty()) {
            return Optional.of(new Outcome.NotOpenYet(Optional.of(times.openAt())));
        }
        if (!draw.takesEntries(now)) {
            return Optional.of(new Outcome.Closed());
        }
        return GiveawayOccasion.of(draw).requiresFingerprint() && device.fingerprint().isEmpty()
                ? Optional.of(new Outcome.FingerprintRequired(draw))
                : Optional.empty();
    }

    /**
     * Returns the state of a person whose place the operator bound to the device they come from.
     */
    private Outcome elsewhere(Draw draw, Entrant entrant) {
        return participations
                .find(draw, entrant.person())
                .filter(found -> isDecided(found) && found.device().equals(entrant.device()))
                .<Outcome>map(found -> present(draw, found))
                .orElseGet(() -> new Outcome.OtherDevice(draw));
    }

    private Entrant entrant(Consumer consumer, Draw draw, Device device, String salt) {
        return new Entrant(
                Person.of(keys.pepper(draw.pepper()), draw.tenant(), consumer.id().text()).key(),
                consumer.id(),
                randomBytes(),
                Integer.toUnsignedLong(random.nextInt()),
                randomBytes(),
                salt,
                device.tag(keys, draw));
    }

    private Outcome enter(Entrant entrant, Notice notice, Instant now) {
        Draw draw = notice.draw();
        int first = new Person(entrant.person()).gate(draw.spread());
        OptionalInt gate =
                notice.isFull(now)
                        ? OptionalInt.empty()
                        : fullGates.choose(draw, first, now, random);
        if (gate.isEmpty()) {
            return participations
                    .find(draw, entrant.person())
                    .filter(EnterDraw::isDecided)
                    .<Outcome>map(found -> present(draw, found))
                    .orElseGet(Outcome.Full::new);
        }
        for (int attempt = 1; attempt <= ATTEMPTS && gate.isPresent(); attempt++) {
            int tried = gate.getAsInt();
            switch (participations.enter(draw, entrant, tried, now)) {
                case Entering.Accepted _ -> {
                    return new Outcome.Stands(
                            EntrantState.entered(draw.id(), entrant.consumerId(), Optional.of(now)),
                            Optional.of(
                                    accepted(
                                            draw,
                                            entrant.person(),
                                            entrant.consumerId(),
                                            entrant.stay(tried, now))));
                }
                case Entering.Present(var participation) -> {
                    return present(draw, participation);
                }
                case Entering.DeviceFull _ -> {
                    return new Outcome.Stands(
                            overTheLimit(draw, entrant.consumerId()), Optional.empty());
                }
                case Entering.GateFull _ -> {
                    fullGates.add(draw, tried, now);
                    gate = fullGates.other(draw, tried, now, random);
                }
                case Entering.GateShut _ -> {
                    return new Outcome.Closed();
                }
                case Entering.RulesChanged _ -> {
                    return new Outcome.Busy();
                }
                case Entering.Contended _ -> {
                    backoff.pause(attempt);
                    OptionalInt other = fullGates.other(draw, tried, now, random);
                    gate = other.isPresent() ? other : gate;
                }
            }
        }
        if (gate.isPresent()) {
            return new Outcome.Busy();
        }
        participations.noteFull(draw, now);
        return new Outcome.Full();
    }

    /** Whether the person's existing participation already answers a request to enter. */
    private static boolean isDecided(Participation participation) {
        return participation.isActive() || participation.denied().isPresent();
    }

    private static Outcome present(Draw draw, Participation participation) {
        boolean mayNotReturn = participation.denied().isEmpty() && !participation.isActive();
        return new Outcome.Stands(
                mayNotReturn
                        ? overTheLimit(draw, participation.consumerId())
                        : new Standing(draw, participation, Optional.empty()).state(Instant.MIN),
                participation
                        .last()
                        .filter(_ -> participation.isActive())
                        .map(record ->
                                accepted(
                                        draw,
                                        participation.person(),
                                        participation.consumerId(),
                                        record)));
    }

    private static EntrantState overTheLimit(Draw draw, ConsumerId consumer) {
        return EntrantState.denied(
                draw.id(), consumer, Optional.empty(), EntrantState.ORDER_LIMIT_EXCEEDED);
    }

    private static Accepted accepted(Draw draw, String person, ConsumerId consumerId, Stay record) {
        return new Accepted(draw, record.name(person), record.slip(consumerId), record.enteredAt());
    }

    private String randomBytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Hex.encode(bytes);
    }
}
