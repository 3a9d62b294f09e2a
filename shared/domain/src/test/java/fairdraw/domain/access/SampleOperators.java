package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;

import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.Sha256;
import java.time.Duration;
import java.util.Optional;

/** Operators and invitations under given numbers. */
final class SampleOperators {
    private SampleOperators() {}

    /** Returns an operator; a later number has a later id. */
    static Operator operator(int number) {
        return Operator.ownerOfAll(
                new OperatorId("oper_0123456789ABCDEFGHJKMNPQ%02d".formatted(number)),
                "operator " + number,
                NOON.plusMillis(number));
    }

    /** Returns an operator for one organisation. */
    static Operator operator(int number, Role role, String organisation) {
        return new Operator(
                operator(number).id(),
                "operator " + number,
                role,
                Optional.of(new OrganisationId(organisation)),
                NOON.plusMillis(number));
    }

    /** Returns an invitation of an operator, made with that key. */
    static Invitation invitation(Operator operator, KeyId id, Credential maker) {
        return new Invitation(
                id,
                operator.id(),
                Sha256.hex("secret of " + id),
                SampleKeys.maker(maker),
                NOON.plus(Duration.ofHours(24)));
    }

    /** Returns a key of an operator, without a maker. */
    static Credential key(Operator operator, KeyId id) {
        return SampleKeys.of(new Owner.OfOperator(operator.id()), id);
    }
}
