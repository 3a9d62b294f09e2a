package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.ConsumerId;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    /**
     * Returns the code, 65 bits of a keyed hash, and stores it with the draw, consumer, error and
     * time.
     */
    public String code(Draw draw, Optional<ConsumerId> consumerId, String error) {
        Instant now = clock.instant();
        String what =
                String.join(
                        "\n",
                        "support",
                        draw.id().text(),
                        error,
                        now.truncatedTo(ChronoUnit.HOURS).toString(),
                        consumerId.map(ConsumerId::text).orElse(""));
        String hash = Person.of(keys.pepper(draw.pepper()), draw.tenant(), what).key();
        BigInteger rest = new BigInteger(hash, 16);
        StringBuilder code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            code.append(CHARACTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        codes.remember(
                draw, code.toString(), new SupportCodes.Case(draw.id(), consumerId, error, now));
        return code.toString();
    }
}
