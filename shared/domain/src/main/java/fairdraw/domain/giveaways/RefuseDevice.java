package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.ConsumerId;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Issues a support code for a refused device; the code itself reveals nothing. There is one code
 * for each consumer, draw, kind of refusal and hour, so that repeated attempts leave a single case.
 */
public final class RefuseDevice {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(CHARACTERS.length());
    private static final int LENGTH = 13;

    private final SupportCodes codes;
    private final RootKeys keys;
    private final InstantSource clock;

    public RefuseDevice(SupportCodes codes, RootKeys keys, InstantSource clock) {
        this.codes = codes;
        this.keys = keys;
        this.clock = clock;
    }

    /** The kinds of refusals, by the names that answers and cases give them. */
    public enum Refusal {
        /** The draw requires a fingerprint, and the request contains none. */
        FINGERPRINT_REQUIRED,
        /** The device is not the one that the place or the session is bound to. */
        DEVICE_MISMATCH
    }

    /**
     * Returns the code, 65 bits of a keyed hash, and stores it with the draw, consumer, kind and
     * time.
     */
    public String code(Draw draw, ConsumerId consumerId, Refusal refusal) {
        Instant now = clock.instant();
        String code = code(draw, consumerId, refusal, now);
        codes.remember(
                draw,
                code,
                new SupportCodes.Case(draw.id(), Optional.of(consumerId), refusal.name(), now));
        return code;
    }

    /** Forgets the codes that a consumer may have got in a draw that has ended. */
    public void forget(Draw draw, ConsumerId consumerId) {
        codes.forget(
                draw.tenant(),
                hours(draw)
                        .flatMap(hour ->
                                Arrays.stream(Refusal.values())
                                        .map(refusal -> code(draw, consumerId, refusal, hour)))
                        .toList());
    }

    /** Returns the hours in which the draw can have refused a device and the code is stored yet. */
    private Stream<Instant> hours(Draw draw) {
        Instant oldest = clock.instant().minus(SupportCodes.KEPT);
        Instant opened = draw.rules().times().openAt();
        Instant first = (opened.isAfter(oldest) ? opened : oldest).truncatedTo(ChronoUnit.HOURS);
        return Stream.iterate(
                first,
                hour -> !hour.isAfter(draw.updatedAt()),
                hour -> hour.plus(1, ChronoUnit.HOURS));
    }

    private String code(Draw draw, ConsumerId consumerId, Refusal refusal, Instant at) {
        String what =
                String.join(
                        "\n",
                        "support",
                        draw.id().text(),
                        refusal.name(),
                        at.truncatedTo(ChronoUnit.HOURS).toString(),
                        consumerId.text());
        String hash = Person.of(keys.pepper(draw.pepper()), draw.tenant(), what).key();
        BigInteger rest = new BigInteger(hash, 16);
        StringBuilder code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            code.append(CHARACTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return code.toString();
    }
}
