package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.Ids;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OpenSessionTest {

    private final InMemorySessions sessions = new InMemorySessions();
    private final FixedRootKeys roots = new FixedRootKeys();
    private final Random random = new Random(20260702);
    private final OpenSession open =
            new OpenSession(
                    sessions,
                    roots,
                    () -> NOON.plusNanos(999_999),
                    new Ids(() -> NOON, random),
                    random);

    @Test
    void aGuestIsAnotherConsumerEachTime() {
        Session one = open.guest(TENANT, Optional.empty()).session();
        Session other = open.guest(TENANT, Optional.empty()).session();

        assertThat(one.consumerId().text())
                .startsWith("guest_")
                .isNotEqualTo(other.consumerId().text());
        assertThat(one.id()).startsWith("sess_").isNotEqualTo(other.id());
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(one.guest()).isTrue();
    }

    @Test
    void aGuestsSessionIsStoredForThirtyDaysWithTheHashOfItsToken() {
        Opened opened = open.guest(TENANT, Optional.empty());

        Session session = opened.session();
        assertThat(sessions.find(TENANT, session.id())).contains(session);
        assertThat(session.createdAt()).isEqualTo(NOON);
        assertThat(session.consumerSince()).isEqualTo(NOON);
        assertThat(session.expiresAt()).isEqualTo(NOON.plus(Session.LIFETIME));
        assertThat(session.device()).isEmpty();
        RefreshToken token = RefreshToken.parse(opened.refreshToken()).orElseThrow();
        assertThat(token.hash()).isEqualTo(session.hash());
        assertThat(token.isMadeWith(session.key())).isTrue();
    }

    @Test
    void aGuestsSessionKnowsTheDeviceThatOpenedItAfterTheRootsAreRenewed() {
        Fingerprint mine = Fingerprint.of("mine").orElseThrow();
        Session session = open.guest(TENANT, Optional.of(mine)).session();
        roots.renew();

        SessionDevice device = session.device().orElseThrow();
        assertThat(mine.is(device, roots, TENANT)).isTrue();
        assertThat(Fingerprint.of("other").orElseThrow().is(device, roots, TENANT)).isFalse();
        assertThat(SessionDevice.parse(device.text())).contains(device);
    }

    @Test
    void aPreparedSessionIsOfAnIdentifiedConsumerAndNotStored() {
        Opened opened =
                open.prepared(TENANT, new ConsumerId("cons_1"), Optional.of(NOON.minusSeconds(60)));

        assertThat(opened.session().consumer())
                .isEqualTo(
                        new Consumer(
                                TENANT, new ConsumerId("cons_1"), false, opened.session().id()));
        assertThat(opened.session().consumerSince()).isEqualTo(NOON.minusSeconds(60));
        assertThat(sessions.find(TENANT, opened.session().id())).isEmpty();
    }
}
