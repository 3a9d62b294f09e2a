package fairdraw.domain.access;

import static fairdraw.domain.access.SampleOperators.invitation;
import static fairdraw.domain.access.SampleOperators.key;
import static fairdraw.domain.access.SampleOperators.operator;
import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Credential;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.access.keys.Stored;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Operators}, on an empty table in each test. */
public interface OperatorsContract {

    Operators operators();

    /** Returns the keys of the same installation. */
    ApiKeys keys();

    @Test
    default void anOperatorIsFoundWithTheirInvitation() {
        var maker = maker();
        var operator = operator(1);
        var invitation = invitation(operator, new KeyId("code0001"), maker);

        assertThat(operators().add(operator, invitation)).isEqualTo(Stored.DONE);

        assertThat(operators().find(operator.id())).contains(operator);
        assertThat(operators().invitation(new KeyId("code0001"))).contains(invitation);
        assertThat(Pages.all(wanted -> keys().of(new Owner.OfOperator(operator.id()), wanted)))
                .isEmpty();
    }

    @Test
    default void aTextThatIsNoIdNamesNobody() {
        for (String text : List.of("!", "oper_", "0000000", "a#b", "x".repeat(5_000), "é")) {
            assertThat(operators().find(new OperatorId(text))).isEmpty();
            assertThat(operators().invitation(new KeyId(text))).isEmpty();
        }
        assertThat(operators().find(operator(1).id())).isEmpty();
        assertThat(operators().invitation(new KeyId("00000000"))).isEmpty();
    }

    @Test
    default void anIdIsGivenOnce() {
        var maker = maker();
        operators().add(operator(1), invitation(operator(1), new KeyId("code0001"), maker));

        assertThat(
                        operators()
                                .add(
                                        operator(1),
                                        invitation(operator(1), new KeyId("code0002"), maker)))
                .isEqualTo(Stored.ID_TAKEN);
        assertThat(
                        operators()
                                .add(
                                        operator(2),
                                        invitation(operator(2), new KeyId("code0001"), maker)))
                .isEqualTo(Stored.ID_TAKEN);

        assertThat(operators().invitation(new KeyId("code0002"))).isEmpty();
        assertThat(operators().find(operator(2).id())).isEmpty();
    }

    @Test
    default void aRevokedOrUnknownKeyInvitesNobody() {
        var unknown = key(operator(9), new KeyId("unknown0"));
        assertThat(
                        operators()
                                .add(
                                        operator(1),
                                        invitation(operator(1), new KeyId("code0001"), unknown)))
                .isEqualTo(Stored.MAKER_REVOKED);
        var maker = maker();
        keys().revoke(OPERATOR, maker.key().id(), NOON);
        assertThat(
                        operators()
                                .add(
                                        operator(1),
                                        invitation(operator(1), new KeyId("code0001"), maker)))
                .isEqualTo(Stored.MAKER_REVOKED);

        assertThat(operators().find(operator(1).id())).isEmpty();
        assertThat(operators().invitation(new KeyId("code0001"))).isEmpty();
    }

    @Test
    default void anInvitationIsRedeemedOnce() {
        var operator = operator(1);
        var invitation = invitation(operator, new KeyId("code0001"), maker());
        operators().add(operator, invitation);
        var firstKey = key(operator, new KeyId("first000"));

        assertThat(operators().redeem(invitation, firstKey)).isEqualTo(Stored.DONE);
        assertThat(operators().redeem(invitation, key(operator, new KeyId("second00"))))
                .isEqualTo(Stored.CODE_USED);

        assertThat(keys().find(new KeyId("first000"))).contains(firstKey);
        assertThat(keys().find(new KeyId("second00"))).isEmpty();
        assertThat(Pages.all(wanted -> keys().of(firstKey.key().owner(), wanted)))
                .containsExactly(firstKey.key());
        assertThat(operators().invitation(new KeyId("code0001"))).contains(invitation);
        assertThat(operators().find(operator.id())).contains(operator);
    }

    @Test
    default void anInvitationOfNobodyIsAsGoodAsUsed() {
        var invitation = invitation(operator(1), new KeyId("code0001"), maker());

        assertThat(operators().redeem(invitation, key(operator(1), new KeyId("first000"))))
                .isEqualTo(Stored.CODE_USED);
        assertThat(keys().find(new KeyId("first000"))).isEmpty();
    }

    @Test
    default void anInvitationEndsWithTheKeyThatMadeIt() {
        var operator = operator(1);
        var maker = maker();
        var invitation = invitation(operator, new KeyId("code0001"), maker);
        operators().add(operator, invitation);
        keys().revoke(OPERATOR, maker.key().id(), NOON);

        assertThat(operators().redeem(invitation, key(operator, new KeyId("first000"))))
                .isEqualTo(Stored.MAKER_REVOKED);
        assertThat(keys().find(new KeyId("first000"))).isEmpty();
    }

    @Test
    default void anInvitationStaysGoodIfTheIdOfTheKeyIsTaken() {
        var operator = operator(1);
        var invitation = invitation(operator, new KeyId("code0001"), maker());
        operators().add(operator, invitation);
        keys().add(SampleKeys.of(SampleKeys.SHOP, new KeyId("taken000")));

        assertThat(operators().redeem(invitation, key(operator, new KeyId("taken000"))))
                .isEqualTo(Stored.ID_TAKEN);
        assertThat(operators().redeem(invitation, key(operator, new KeyId("first000"))))
                .isEqualTo(Stored.DONE);
    }

    @Test
    default void thereIsOneFirstOperatorEver() {
        var first = key(operator(1), new KeyId("first000"));
        assertThat(operators().addFirst(operator(1), first)).isTrue();

        assertThat(operators().addFirst(operator(2), key(operator(2), new KeyId("second00"))))
                .isFalse();

        assertThat(Pages.all(operators()::list)).containsExactly(operator(1));
        assertThat(keys().find(new KeyId("first000"))).contains(first);
        assertThat(keys().find(new KeyId("second00"))).isEmpty();
    }

    @Test
    default void operatorsAreListedOldestFirst() {
        var maker = maker();
        var all = IntStream.range(0, 7).mapToObj(SampleOperators::operator).toList();
        for (int i = all.size() - 1; i >= 0; i--) {
            operators().add(all.get(i), invitation(all.get(i), new KeyId("code000" + i), maker));
        }

        for (int limit : List.of(1, 3, 7, 8)) {
            assertThat(Pages.all(limit, operators()::list)).isEqualTo(all);
        }
    }

    @Test
    default void anOperatorIsStoredWithRoleAndReach() {
        var ann = operator(1, Role.AUDITOR, "org_a");
        var bob = operator(2, Role.SUPPORT, "org_b");
        var maker = maker();
        operators().add(ann, invitation(ann, new KeyId("code0001"), maker));
        operators().add(bob, invitation(bob, new KeyId("code0002"), maker));
        operators().add(operator(3), invitation(operator(3), new KeyId("code0003"), maker));

        assertThat(operators().find(ann.id())).contains(ann);
        assertThat(Pages.all(1, wanted -> operators().of(new OrganisationId("org_b"), wanted)))
                .containsExactly(bob);
        assertThat(Pages.all(wanted -> operators().of(new OrganisationId("org_c"), wanted)))
                .isEmpty();
    }

    @Test
    default void anOwnerGivesAnotherRole() {
        var owner = operator(1);
        operators().addFirst(owner, key(owner, new KeyId("first000")));
        var ann = operator(2, Role.AUDITOR, "org_a");
        operators().add(ann, invitation(ann, new KeyId("code0001"), maker()));

        assertThat(operators().change(owner.id(), ann.id(), Role.OPERATOR))
                .isEqualTo(new RoleChange.Done(ann.as(Role.OPERATOR)));
        assertThat(operators().change(owner.id(), operator(9).id(), Role.OWNER))
                .isEqualTo(new RoleChange.NotFound());
        assertThat(operators().change(owner.id(), new OperatorId("nobody"), Role.OWNER))
                .isEqualTo(new RoleChange.NotFound());

        assertThat(operators().find(ann.id())).contains(ann.as(Role.OPERATOR));
        assertThat(operators().find(operator(9).id())).isEmpty();
    }

    @Test
    default void whoIsNoOwnerGivesNoRole() {
        var owner = operator(1);
        operators().addFirst(owner, key(owner, new KeyId("first000")));
        var other = operator(2);
        operators().add(other, invitation(other, new KeyId("code0001"), maker()));

        operators().change(owner.id(), other.id(), Role.AUDITOR);

        assertThat(operators().change(other.id(), owner.id(), Role.AUDITOR))
                .isEqualTo(new RoleChange.NotOwner());
        assertThat(operators().find(owner.id())).contains(owner);
    }

    private Credential maker() {
        var maker = SampleKeys.of(OPERATOR, new KeyId("maker000"));
        assertThat(keys().add(maker)).isEqualTo(Stored.DONE);
        return maker;
    }
}
