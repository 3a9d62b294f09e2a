package fairdraw.domain;

import java.io.Serial;

/**
 * The failure of work that may succeed later without any change: something that it needs is away,
 * busy or too slow. Whether a part of the work was done is not known.
 */
public final class NotNow extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** Creates the failure; the message says what is missing. */
    public NotNow(String why) {
        super(why);
    }

    /** Creates the failure with what caused it. */
    public NotNow(String why, Throwable cause) {
        super(why, cause);
    }
}
