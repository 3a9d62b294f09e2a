package fairdraw.domain.consumers;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Valid sessions, codes and issuers under given names. */
final class SampleSessions {

    static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.LIVE);

    /** Tenants whose data is isolated from {@link #TENANT}'s. */
    static final List<Tenant> OTHERS =
            List.of(
                    new Tenant(new OrganisationId("org_1"), Mode.TEST),
                    new Tenant(new OrganisationId("org_2"), Mode.LIVE),
                    new Tenant(new OrganisationId("org_"), Mode.LIVE));

    private SampleSessions() {}

    /** Returns a guest's session with its first token. */
    static Session guest(Tenant tenant, String id) {
        return session(tenant, id, new ConsumerId("guest_" + id), true);
    }

    /** Returns the session of an identified consumer with its first token. */
    static Session of(ConsumerId consumerId, String id) {
        return session(TENANT, id, consumerId, false);
    }

    /** Returns the session with its next token. */
    static Session renewed(Session session) {
        return new Session(
                session.tenant(),
                session.id(),
                session.consumerId(),
                session.guest(),
                session.key(),
                session.number() + 1,
                Sha256.hex("token " + (session.number() + 1)),
                Optional.of(
                        new Session.Replaced(
                                session.hash(), Sha256.hex("salt"), NOON.plusSeconds(9))),
                session.createdAt(),
                NOON.plusSeconds(9).plus(Session.LIFETIME),
                session.consumerSince(),
                Optional.of(new SessionDevice(session.id(), 3, "a".repeat(22))),
                session.ended());
    }

    /** Returns a code for a person, good for a minute. */
    static ExchangeCode code(Tenant tenant, String text, String person) {
        return new ExchangeCode(
                tenant,
                Sha256.hex(text),
                Sha256.hex(person),
                new ConsumerId("cons_" + person),
                NOON.plus(Duration.ofMinutes(1)));
    }

    static Issuer issuer(Tenant tenant, String name) {
        return new Issuer(
                tenant, Issuer.id(name), name, "draws", name + "/jwks", 2, NOON.plusMillis(1));
    }

    private static Session session(Tenant tenant, String id, ConsumerId consumerId, boolean guest) {
        return new Session(
                tenant,
                id,
                consumerId,
                guest,
                Sha256.hex("key of " + id),
                1,
                Sha256.hex("token 1"),
                Optional.empty(),
                NOON,
                NOON.plus(Session.LIFETIME),
                NOON.minusSeconds(60),
                Optional.empty(),
                Optional.empty());
    }
}
