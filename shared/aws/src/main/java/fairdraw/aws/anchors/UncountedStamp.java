package fairdraw.aws.anchors;

import java.io.Serial;

/** The refusal of a time stamp that readers would not count. */
final class UncountedStamp extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    UncountedStamp(String why) {
        super(why);
    }
}
