package fairdraw.domain.draws.sealing;

/** A choice among holders by their lines, made on the stored bytes. */
@FunctionalInterface
public interface LineFilter {

    /**
     * Whether a holder is wanted whose lines are stored in {@code bytes} from {@code from},
     * inclusive, to {@code until}, exclusive; there are none if the two are equal.
     */
    boolean wants(byte[] bytes, int from, int until);
}
