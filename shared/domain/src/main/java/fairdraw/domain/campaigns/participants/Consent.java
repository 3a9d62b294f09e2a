package fairdraw.domain.campaigns.participants;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a participant agreed to, when and from where.
 *
 * @param userAgent at most {@link #LONGEST_USER_AGENT} characters
 * @param choices what was asked for by itself, with the answer
 */
public record Consent(
        Instant grantedAt,
        String ipAddress,
        String userAgent,
        String termVersion,
        List<Choice> choices) {

    /** The most characters of a user agent that are kept. */
    public static final int LONGEST_USER_AGENT = 1024;

    /** The answer to one question. */
    public record Choice(Type type, boolean granted) {}

    /** What a participant may be asked. */
    public enum Type {
        MARKETING,
        DATA_SHARING,
        IMAGE_USE,
        REGULATION,
        PRIVACY_POLICY,
        TRANSACTIONAL,
        OTHER;

        /** The word in forms. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Says nothing, so that no log ever holds it. */
    @Override
    public String toString() {
        return "Consent";
    }
}
