package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.code;
import static fairdraw.domain.consumers.SampleSessions.guest;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Exchanges.Known;
import fairdraw.domain.consumers.Exchanges.Redeemed;
import fairdraw.domain.ids.ConsumerId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Exchanges}, on an empty table in each test. */
public interface ExchangesContract {

    Exchanges exchanges();

    /** Returns the sessions of the same installation. */
    Sessions sessions();

    @Test
    default void aCodeIsFoundAsItWasStored() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);

        assertThat(exchanges().unused(TENANT, code.hash())).contains(code);
        assertThat(exchanges().unused(TENANT, code(TENANT, "other", "ada").hash())).isEmpty();
        for (Tenant other : OTHERS) {
            assertThat(exchanges().unused(other, code.hash())).isEmpty();
        }
    }

    @Test
    default void aRedeemedCodeGivesItsIdentityToTheConsumerOfTheSession() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);
        Session session = SampleSessions.of(new ConsumerId("cons_ada"), "sess_1");

        assertThat(redeem(code, session)).isEqualTo(Redeemed.DONE);

        assertThat(exchanges().unused(TENANT, code.hash())).isEmpty();
        assertThat(exchanges().consumer(TENANT, code.identity()))
                .contains(new Known(new ConsumerId("cons_ada"), session.consumerSince()));
        for (Tenant other : OTHERS) {
            assertThat(exchanges().consumer(other, code.identity())).isEmpty();
        }
        assertThat(sessions().find(TENANT, "sess_1")).contains(session);
    }

    @Test
    default void aCodeIsRedeemedOnce() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);
        redeem(code, SampleSessions.of(new ConsumerId("cons_ada"), "sess_1"));

        assertThat(redeem(code, SampleSessions.of(new ConsumerId("cons_ada"), "sess_2")))
                .isEqualTo(Redeemed.USED);
        assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
    }

    @Test
    default void aCodeIsOfNoUseFromItsEndOnAndFoundAllTheSame() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);
        Session session = SampleSessions.of(new ConsumerId("cons_ada"), "sess_1");

        assertThat(exchanges().redeem(code, session, Optional.empty(), code.expiresAt()))
                .isEqualTo(Redeemed.USED);

        assertThat(exchanges().unused(TENANT, code.hash())).contains(code);
        assertThat(exchanges().consumer(TENANT, code.identity())).isEmpty();
        assertThat(
                        exchanges()
                                .redeem(
                                        code,
                                        session,
                                        Optional.empty(),
                                        code.expiresAt().minusMillis(1)))
                .isEqualTo(Redeemed.DONE);
    }

    @Test
    default void aCodeThatWasNeverStoredIsOfNoUse() {
        assertThat(
                        redeem(
                                code(TENANT, "code", "ada"),
                                SampleSessions.of(new ConsumerId("cons_ada"), "sess_1")))
                .isEqualTo(Redeemed.USED);
        assertThat(sessions().find(TENANT, "sess_1")).isEmpty();
    }

    @Test
    default void anIdentityBelongsToOneConsumer() {
        ExchangeCode first = code(TENANT, "first", "ada");
        ExchangeCode second = code(TENANT, "second", "ada");
        exchanges().add(first);
        exchanges().add(second);
        redeem(first, SampleSessions.of(new ConsumerId("cons_ada"), "sess_1"));

        assertThat(redeem(second, SampleSessions.of(new ConsumerId("cons_bob"), "sess_2")))
                .isEqualTo(Redeemed.CLAIMED);

        assertThat(exchanges().unused(TENANT, second.hash())).contains(second);
        assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
        assertThat(redeem(second, SampleSessions.of(new ConsumerId("cons_ada"), "sess_3")))
                .isEqualTo(Redeemed.DONE);
    }

    @Test
    default void aGuestsSessionEndsAsTheirNewOneBegins() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);
        Session guest = guest(TENANT, "sess_1");
        sessions().add(guest);

        assertThat(
                        exchanges()
                                .redeem(
                                        code,
                                        SampleSessions.of(guest.consumerId(), "sess_2"),
                                        Optional.of("sess_1"),
                                        NOON))
                .isEqualTo(Redeemed.DONE);

        assertThat(sessions().find(TENANT, "sess_1").flatMap(Session::ended))
                .contains(Session.Ended.UPGRADE);
        assertThat(exchanges().consumer(TENANT, code.identity()).map(Known::consumerId))
                .contains(guest.consumerId());
    }

    @Test
    default void aGuestWhoseSessionIsOverOrUnknownGetsNoOther() {
        ExchangeCode code = code(TENANT, "code", "ada");
        exchanges().add(code);
        sessions().add(guest(TENANT, "sess_1"));
        sessions().end(TENANT, "sess_1", Session.Ended.LOGOUT, NOON);
        sessions().add(guest(OTHERS.getFirst(), "sess_9"));

        for (String gone : new String[] {"sess_1", "sess_9"}) {
            assertThat(
                            exchanges()
                                    .redeem(
                                            code,
                                            SampleSessions.of(
                                                    new ConsumerId("guest_" + gone), "sess_2"),
                                            Optional.of(gone),
                                            NOON))
                    .isEqualTo(Redeemed.GUEST_GONE);
        }

        assertThat(sessions().find(TENANT, "sess_1").flatMap(Session::ended))
                .contains(Session.Ended.LOGOUT);
        assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
        assertThat(exchanges().unused(TENANT, code.hash())).contains(code);
        assertThat(exchanges().consumer(TENANT, code.identity())).isEmpty();
    }

    private Redeemed redeem(ExchangeCode code, Session session) {
        return exchanges().redeem(code, session, Optional.empty(), NOON);
    }
}
