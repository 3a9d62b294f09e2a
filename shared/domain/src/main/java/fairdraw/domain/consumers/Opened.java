package fairdraw.domain.consumers;

/**
 * A session with the refresh token that its consumer needs to continue it.
 *
 * @param refreshToken the text, which is shown once
 */
public record Opened(Session session, String refreshToken) {

    /** Leaves out the token, to keep it out of logs. */
    @Override
    public String toString() {
        return "opened " + session.id();
    }
}
