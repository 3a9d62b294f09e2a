package fairdraw.aws.anchors;

import java.io.IOException;
import java.util.OptionalLong;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** The times of tokens of RFC 3161 that were checked when they were kept. */
public final class StampTimes {

    private StampTimes() {}

    /**
     * Returns the time of a token in whole seconds since 1970, a fraction rounded up; empty if it
     * cannot be read.
     */
    public static OptionalLong of(byte[] token) {
        try {
            return OptionalLong.of(StampCheck.time(new TimeStampToken(new CMSSignedData(token))));
        } catch (CMSException | TSPException | IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
