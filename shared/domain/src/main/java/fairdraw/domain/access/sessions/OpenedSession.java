package fairdraw.domain.access.sessions;

/** A session with the texts of its tokens, which cannot be shown again. */
public record OpenedSession(OperatorSession session, String accessToken, String refreshToken) {

    /** Leaves out the tokens, to keep them out of logs. */
    @Override
    public String toString() {
        return "session of " + session.operatorId();
    }
}
