package fairdraw.domain.consumers;

import static fairdraw.domain.consumers.SampleSessions.NOON;
import static fairdraw.domain.consumers.SampleSessions.OTHERS;
import static fairdraw.domain.consumers.SampleSessions.TENANT;
import static fairdraw.domain.consumers.SampleSessions.code;
import static fairdraw.domain.consumers.SampleSessions.guest;
import static fairdraw.domain.consumers.SampleSessions.renewed;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Sessions.Known;
import fairdraw.domain.consumers.Sessions.Redeemed;
import fairdraw.domain.ids.ConsumerId;
import java.util.List;
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

    @Test
    default void aCodeIsFoundAsItWasStored() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);

        assertThat(sessions().unused(TENANT, code.hash())).contains(code);
        assertThat(sessions().unused(TENANT, code(TENANT, "other", "ada").hash())).isEmpty();
        for (Tenant other : OTHERS) {
            assertThat(sessions().unused(other, code.hash())).isEmpty();
        }
    }

    @Test
    default void aRedeemedCodeGivesItsIdentityToTheConsumerOfTheSession() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);
        Session session = SampleSessions.of(new ConsumerId("cons_ada"), "sess_1");

        assertThat(redeem(code, session)).isEqualTo(Redeemed.DONE);

        assertThat(sessions().unused(TENANT, code.hash())).isEmpty();
        assertThat(sessions().consumer(TENANT, code.identity()))
                .contains(new Known(new ConsumerId("cons_ada"), session.consumerSince()));
        for (Tenant other : OTHERS) {
            assertThat(sessions().consumer(other, code.identity())).isEmpty();
        }
        assertThat(sessions().find(TENANT, "sess_1")).contains(session);
    }

    @Test
    default void aCodeIsRedeemedOnce() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);
        redeem(code, SampleSessions.of(new ConsumerId("cons_ada"), "sess_1"));

        assertThat(redeem(code, SampleSessions.of(new ConsumerId("cons_ada"), "sess_2")))
                .isEqualTo(Redeemed.USED);
        assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
    }

    @Test
    default void aCodeIsOfNoUseFromItsEndOnAndFoundAllTheSame() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);
        Session session = SampleSessions.of(new ConsumerId("cons_ada"), "sess_1");

        assertThat(sessions().redeem(code, session, Optional.empty(), code.expiresAt()))
                .isEqualTo(Redeemed.USED);

        assertThat(sessions().unused(TENANT, code.hash())).contains(code);
        assertThat(sessions().consumer(TENANT, code.identity())).isEmpty();
        assertThat(
                        sessions()
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
        sessions().add(first);
        sessions().add(second);
        redeem(first, SampleSessions.of(new ConsumerId("cons_ada"), "sess_1"));

        assertThat(redeem(second, SampleSessions.of(new ConsumerId("cons_bob"), "sess_2")))
                .isEqualTo(Redeemed.CLAIMED);

        assertThat(sessions().unused(TENANT, second.hash())).contains(second);
        assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
        assertThat(redeem(second, SampleSessions.of(new ConsumerId("cons_ada"), "sess_3")))
                .isEqualTo(Redeemed.DONE);
    }

    @Test
    default void aGuestsSessionEndsAsTheirNewOneBegins() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);
        Session guest = guest(TENANT, "sess_1");
        sessions().add(guest);

        assertThat(
                        sessions()
                                .redeem(
                                        code,
                                        SampleSessions.of(guest.consumerId(), "sess_2"),
                                        Optional.of("sess_1"),
                                        NOON))
                .isEqualTo(Redeemed.DONE);

        assertThat(sessions().find(TENANT, "sess_1").flatMap(Session::ended))
                .contains(Session.Ended.UPGRADE);
        assertThat(sessions().consumer(TENANT, code.identity()).map(Known::consumerId))
                .contains(guest.consumerId());
    }

    @Test
    default void aGuestWhoseSessionIsOverOrUnknownGetsNoOther() {
        ExchangeCode code = code(TENANT, "code", "ada");
        sessions().add(code);
        sessions().add(guest(TENANT, "sess_1"));
        sessions().end(TENANT, "sess_1", Session.Ended.LOGOUT, NOON);
        sessions().add(guest(OTHERS.getFirst(), "sess_9"));

        for (String gone : new String[] {"sess_1", "sess_9"}) {
            assertThat(
                            sessions()
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
        assertThat(sessions().unused(TENANT, code.hash())).contains(code);
        assertThat(sessions().consumer(TENANT, code.identity())).isEmpty();
    }

    @Test
    default void ofAnErasedConsumerNothingIsLeftAndOfOthersEverything() {
        ExchangeCode used = code(TENANT, "used", "ada");
        ExchangeCode unused = code(TENANT, "unused", "ada");
        ExchangeCode bobs = code(TENANT, "bobs", "bob");
        Tenant other = OTHERS.getFirst();
        ExchangeCode elsewhere = code(other, "used", "ada");
        List.of(used, unused, bobs, elsewhere).forEach(sessions()::add);
        ConsumerId ada = used.consumerId();
        redeem(used, SampleSessions.of(ada, "sess_1"));
        sessions().add(SampleSessions.of(ada, "sess_2"));
        redeem(bobs, SampleSessions.of(bobs.consumerId(), "sess_3"));

        for (int time = 0; time < 2; time++) {
            sessions().erase(TENANT, ada);

            assertThat(sessions().find(TENANT, "sess_1")).isEmpty();
            assertThat(sessions().find(TENANT, "sess_2")).isEmpty();
            assertThat(sessions().consumer(TENANT, used.identity())).isEmpty();
            assertThat(sessions().unused(TENANT, unused.hash())).isEmpty();
            assertThat(redeem(used, SampleSessions.of(ada, "sess_4"))).isEqualTo(Redeemed.USED);
        }
        assertThat(sessions().find(TENANT, "sess_3")).isPresent();
        assertThat(sessions().consumer(TENANT, bobs.identity())).isPresent();
        assertThat(sessions().unused(other, elsewhere.hash())).contains(elsewhere);
    }

    private Redeemed redeem(ExchangeCode code, Session session) {
        return sessions().redeem(code, session, Optional.empty(), NOON);
    }
}
