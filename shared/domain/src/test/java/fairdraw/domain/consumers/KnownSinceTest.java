package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.guest;
import static fairdraw.domain.consumers.SampleSessions.issuer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.ids.ConsumerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KnownSinceTest {

    private final InMemoryIssuers issuers = new InMemoryIssuers();
    private final KnownSince since = new KnownSince(issuers);
    private final Issuer issuer = issuer(TENANT, "https://login.example.com");
    private final Consumer named =
            new Consumer(TENANT, new ConsumerId("cons_1"), false, issuer.id());

    @Test
    void aSessionSaysSinceWhenItsConsumerIsKnown() {
        Session session = guest(TENANT, "sess_1");

        assertThat(since.of(session.consumer(), Optional.of(session)))
                .contains(session.consumerSince());
    }

    @Test
    void aConsumerOfAnOwnIssuerIsKnownSinceThatWasRegistered() {
        issuers.add(issuer(TENANT, "https://other.example.com"));
        issuers.add(issuer);

        assertThat(since.of(named, Optional.empty())).contains(issuer.createdAt());
    }

    @Test
    void aConsumerOfNoRegisteredIssuerIsNotKnown() {
        issuers.add(issuer(OTHERS.getFirst(), "https://login.example.com"));
        assertThat(since.of(named, Optional.empty())).isEmpty();

        issuers.add(issuer);
        issuers.remove(TENANT, issuer.id());
        assertThat(since.of(named, Optional.empty())).isEmpty();
    }
}
