package fairdraw.domain.consumers;

/**
 * A session that its consumer can go on with.
 *
 * @param refreshToken the text that is shown once
 */
public record Opened(Session session, String refreshToken) {

    /** Never the token, wherever this may be printed. */
    @Override
    public String toString() {
        return "opened " + session.id();
    }
}
