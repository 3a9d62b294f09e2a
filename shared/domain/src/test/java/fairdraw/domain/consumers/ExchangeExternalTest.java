package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.ExchangeExternal.Outcome;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExchangeExternalTest {

    private static final Identity ADA = new Identity("shopify", "https://store.example", "ada");

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final Random random = new Random(6);
    private final InMemorySessions sessions = new InMemorySessions();
    private final FixedRootKeys roots = new FixedRootKeys();
    private final OpenSession open =
            new OpenSession(sessions, roots, clock, new Ids(clock, random), random);
    private final AuthorizeExternal authorize =
            new AuthorizeExternal(sessions, new InMemoryPeppers(roots), clock, random);
    private final ExchangeExternal exchange = on(sessions);

    @Test
    void aPersonIsTheSameConsumerEachTimeAndKnownSinceTheFirst() {
        Session first = done(exchange(code(), Optional.empty()));
        now = now.plusSeconds(3_600);
        Session second = done(exchange(code(), Optional.empty()));

        assertThat(first.consumerId().text()).startsWith("cons_");
        assertThat(first.guest()).isFalse();
        assertThat(second.consumerId()).isEqualTo(first.consumerId());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(List.of(first, second)).extracting(Session::consumerSince).containsOnly(NOON);
        assertThat(sessions.find(TENANT, second.id())).contains(second);
    }

    @Test
    void aCodeOpensOneSession() {
        String code = code();
        done(exchange(code, Optional.empty()));

        assertThat(exchange(code, Optional.empty())).isEqualTo(new Outcome.Invalid());
    }

    @Test
    void aCodeIsGoodForAMinute() {
        String code = code();
        now = NOON.plusSeconds(60);
        assertThat(exchange(code, Optional.empty())).isEqualTo(new Outcome.Expired());

        now = now.minusMillis(1);
        done(exchange(code, Optional.empty()));
    }

    @Test
    void aTextThatIsNoCodeOfTheTenantIsInvalid() {
        String code = code();
        for (String text : List.of("", "exc_", code + "0", code.substring(4))) {
            assertThat(exchange(text, Optional.empty())).isEqualTo(new Outcome.Invalid());
        }
        for (Tenant other : OTHERS) {
            assertThat(exchange.exchange(other, code, Optional.empty()))
                    .isEqualTo(new Outcome.Invalid());
        }
        done(exchange(code, Optional.empty()));
    }

    @Test
    void aGuestStaysTheSameConsumerAndTheirOldSessionEnds() {
        Session guest = open.guest(TENANT, Optional.empty()).session();
        now = now.plusSeconds(5);

        Session session = done(exchange(code(), Optional.of(guest.consumer())));

        assertThat(session.consumerId()).isEqualTo(guest.consumerId());
        assertThat(session.guest()).isFalse();
        assertThat(session.consumerSince()).isEqualTo(NOON);
        assertThat(sessions.find(TENANT, guest.id()).flatMap(Session::ended))
                .contains(Session.Ended.UPGRADE);
        assertThat(done(exchange(code(), Optional.empty())).consumerId())
                .isEqualTo(guest.consumerId());
    }

    @Test
    void anIdentifiedCallerKeepsTheirOldSession() {
        Session first = done(exchange(code(), Optional.empty()));
        Session second = done(exchange(code(), Optional.of(first.consumer())));

        assertThat(second.consumerId()).isEqualTo(first.consumerId());
        assertThat(sessions.find(TENANT, first.id()).flatMap(Session::ended)).isEmpty();
    }

    @Test
    void aConsumerOfAnOwnIssuerHasNoSessionAndIsKnownFromNowOn() {
        Consumer caller = new Consumer(TENANT, new ConsumerId("cons_jwt"), false, "iss_1");

        Session session = done(exchange(code(), Optional.of(caller)));

        assertThat(session.consumerId()).isEqualTo(new ConsumerId("cons_jwt"));
        assertThat(session.consumerSince()).isEqualTo(NOON);
    }

    @Test
    void anIdentityOfAnotherConsumerIsAConflictAndChangesNothing() {
        Session known = done(exchange(code(), Optional.empty()));
        Session guest = open.guest(TENANT, Optional.empty()).session();
        String code = code();

        assertThat(exchange(code, Optional.of(guest.consumer()))).isEqualTo(new Outcome.Conflict());

        assertThat(sessions.find(TENANT, guest.id()).flatMap(Session::ended)).isEmpty();
        assertThat(done(exchange(code, Optional.empty())).consumerId())
                .isEqualTo(known.consumerId());
    }

    @Test
    void aGuestWhoseSessionIsOverIsGoneAndTheCodeStaysGood() {
        Session guest = open.guest(TENANT, Optional.empty()).session();
        sessions.end(TENANT, guest.id(), Session.Ended.LOGOUT, now);
        String code = code();

        assertThat(exchange(code, Optional.of(guest.consumer()))).isEqualTo(new Outcome.Gone());
        assertThat(exchange(code, Optional.of(guest(TENANT, "sess_none").consumer())))
                .isEqualTo(new Outcome.Gone());
        done(exchange(code, Optional.empty()));
    }

    @Test
    void anIdentityClaimedMeanwhileIsReadAgain() {
        Session guest = open.guest(TENANT, Optional.empty()).session();
        done(exchange(code(), Optional.of(guest.consumer())));
        now = now.plusSeconds(1);
        String code = code();

        Session session =
                done(on(new LateReads(sessions, 1)).exchange(TENANT, code, Optional.empty()));

        assertThat(session.consumerId()).isEqualTo(guest.consumerId());
        assertThat(session.consumerSince()).isEqualTo(NOON);
    }

    @Test
    void anIdentityThatChangesWithoutEndIsAFailure() {
        Session guest = open.guest(TENANT, Optional.empty()).session();
        done(exchange(code(), Optional.of(guest.consumer())));
        String code = code();

        assertThatThrownBy(() ->
                        on(new LateReads(sessions, 99)).exchange(TENANT, code, Optional.empty()))
                .isInstanceOf(NotNow.class);
    }

    private ExchangeExternal on(Sessions port) {
        return new ExchangeExternal(port, open, clock);
    }

    private String code() {
        return authorize.authorize(TENANT, ADA).text();
    }

    private Outcome exchange(String code, Optional<Consumer> caller) {
        return exchange.exchange(TENANT, code, caller);
    }

    private static Session done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).opened().session();
    }

    /** Sessions whose first reads of an identity miss that it has been claimed. */
    private static final class LateReads implements Sessions {

        private final Sessions real;
        private int late;

        LateReads(Sessions real, int late) {
            this.real = real;
            this.late = late;
        }

        @Override
        public void add(ExchangeCode code) {
            real.add(code);
        }

        @Override
        public Optional<ExchangeCode> unused(Tenant tenant, String hash) {
            return real.unused(tenant, hash);
        }

        @Override
        public Optional<Known> consumer(Tenant tenant, String identity) {
            return late-- > 0 ? Optional.empty() : real.consumer(tenant, identity);
        }

        @Override
        public Redeemed redeem(
                ExchangeCode code, Session session, Optional<String> guestSession, Instant at) {
            return real.redeem(code, session, guestSession, at);
        }

        @Override
        public void add(Session session) {
            real.add(session);
        }

        @Override
        public Optional<Session> find(Tenant tenant, String id) {
            return real.find(tenant, id);
        }

        @Override
        public boolean renew(Session renewed) {
            return real.renew(renewed);
        }

        @Override
        public void end(Tenant tenant, String id, Session.Ended why, Instant at) {
            real.end(tenant, id, why, at);
        }

        @Override
        public void erase(Tenant tenant, ConsumerId consumer) {
            real.erase(tenant, consumer);
        }
    }
}
