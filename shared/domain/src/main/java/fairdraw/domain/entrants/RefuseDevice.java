package fairdraw.domain.entrants;

import fairdraw.domain.draws.Draw;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives a code for support whenever a device is refused; the code says nothing by itself. */
public final class RefuseDevice {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;

    private final SupportCodes codes;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RefuseDevice(SupportCodes codes, InstantSource clock, RandomGenerator random) {
        this.codes = codes;
        this.clock = clock;
        this.random = random;
    }

    /** A new code of 65 random bits, remembered with what was refused to whom and when. */
    public String code(Draw draw, Optional<String> consumerId, String error) {
        StringBuilder code = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, CHARACTERS.length()).forEach(i -> code.append(CHARACTERS.charAt(i)));
        codes.remember(
                draw,
                code.toString(),
                new SupportCodes.Case(draw.id(), consumerId, error, clock.instant()));
        return code.toString();
    }
}
