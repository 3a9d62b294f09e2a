package fairdraw.domain.campaigns.participants;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The consent of a participant, with its time and the device it came from.
 *
 * @param userAgent at most {@link #LONGEST_USER_AGENT} characters
 * @param choices the questions that were asked separately, with their answers
 */
public record Consent(
        Instant grantedAt,
        String ipAddress,
        String userAgent,
        String termVersion,
        List<Choice> choices) {

    /** The most characters of a user agent that are stored. */
    public static final int LONGEST_USER_AGENT = 1024;

    /** The answer to one question. */
    public record Choice(Type type, boolean granted) {}

    /** The questions that a participant may be asked. */
    public enum Type {
        MARKETING,
        DATA_SHARING,
        IMAGE_USE,
        REGULATION,
        PRIVACY_POLICY,
        TRANSACTIONAL,
        OTHER;

        /** Returns the word used in requests. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns only the type's name, to keep the consent out of logs. */
    @Override
    public String toString() {
        return "Consent";
    }
}
