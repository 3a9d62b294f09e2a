package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.guest;
import static fairdraw.domain.consumers.SampleSessions.renewed;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Sessions}, on an empty table in each test. */
public interface SessionsContract {

    Sessions sessions();

    @Test
    default void aSessionIsFoundAsItWasStored() {
        Session guest = guest(TENANT, "sess_1");
        Session consumers = renewed(SampleSessions.of(new ConsumerId("cons_1"), "sess_2"));
        sessions().add(guest);
        sessions().add(consumers);

        assertThat(sessions().find(TENANT, "sess_1")).contains(guest);
        assertThat(sessions().find(TENANT, "sess_2")).contains(consumers);
        assertThat(sessions().find(TENANT, "sess_3")).isEmpty();
    }

    @Test
    default void theSessionsOfTwoTenantsAreApart() {
        sessions().add(guest(TENANT, "sess_1"));

        for (Tenant other : OTHERS) {
            assertThat(sessions().find(other, "sess_1")).isEmpty();
            assertThat(sessions().renew(renewed(guest(other, "sess_1")))).isFalse();
            sessions().end(other, "sess_1", Session.Ended.LOGOUT, NOON);
        }

        assertThat(sessions().find(TENANT, "sess_1")).contains(guest(TENANT, "sess_1"));
    }

    @Test
    default void aTokenHasOneSuccessor() {
        Session first = guest(TENANT, "sess_1");
        sessions().add(first);
        Session second = renewed(first);
        Session third = renewed(second);

        assertThat(sessions().renew(third)).isFalse();
        assertThat(sessions().renew(second)).isTrue();
        assertThat(sessions().renew(second)).isFalse();
        assertThat(sessions().find(TENANT, "sess_1")).contains(second);
        assertThat(sessions().renew(third)).isTrue();
        assertThat(sessions().find(TENANT, "sess_1")).contains(third);
    }

    @Test
    default void aSessionThatDoesNotExistIsNeitherRenewedNorEnded() {
        assertThat(sessions().renew(renewed(guest(TENANT, "sess_1")))).isFalse();
        sessions().end(TENANT, "sess_1", Session.Ended.LOGOUT, NOON);

        assertThat(sessions().find(TENANT, "sess_1")).isEmpty();
    }

    @Test
    default void aSessionEndsOnceForEachReason() {
        for (Session.Ended why : Session.Ended.values()) {
            Session session = guest(TENANT, "sess_" + why);
            sessions().add(session);
            sessions().end(TENANT, session.id(), why, NOON);
            for (Session.Ended later : Session.Ended.values()) {
                sessions().end(TENANT, session.id(), later, NOON.plusSeconds(1));
            }

            assertThat(sessions().find(TENANT, session.id()).flatMap(Session::ended))
                    .isEqualTo(Optional.of(why));
        }
    }

    @Test
    default void anEndedSessionIsNotRenewed() {
        Session session = guest(TENANT, "sess_1");
        sessions().add(session);
        sessions().end(TENANT, "sess_1", Session.Ended.REUSE, NOON);

        assertThat(sessions().renew(renewed(session))).isFalse();
        assertThat(sessions().find(TENANT, "sess_1").map(Session::number)).contains(1);
    }
}
