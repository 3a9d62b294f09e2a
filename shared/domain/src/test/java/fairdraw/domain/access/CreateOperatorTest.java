package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.InMemoryApiKeys;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CreateOperatorTest {
    private static final Maker MAKER = new Maker(new OperatorId("oper_a"), new KeyId("maker000"));

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private static final CreateOperator.Wish ADA =
            new CreateOperator.Wish("Ada", Role.SUPPORT, Optional.of(new OrganisationId("org_a")));
    private static final CreateOperator.Wish BOB =
            new CreateOperator.Wish("Bob", Role.OWNER, Optional.empty());

    private final InMemoryOperators operators = new InMemoryOperators(keys);
    private final CreateOperator create = withSeed(7);

    @BeforeEach
    void storeTheMaker() {
        keys.add(SampleKeys.of(OPERATOR, new KeyId("maker000")));
    }

    @Test
    void anOperatorGetsACodeForADayAndNoKey() {
        var made = create.create(ADA, MAKER).orElseThrow();

        var invitation = made.invitation().invitation();
        assertThat(operators.find(made.operator().id())).contains(made.operator());
        assertThat(made.operator())
                .isEqualTo(
                        new Operator(
                                made.operator().id(),
                                "Ada",
                                Role.SUPPORT,
                                Optional.of(new OrganisationId("org_a")),
                                NOON));
        assertThat(operators.invitation(invitation.id())).contains(invitation);
        assertThat(invitation.operatorId()).isEqualTo(made.operator().id());
        assertThat(invitation.madeBy()).isEqualTo(MAKER);
        assertThat(invitation.goodUntil()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        var code = KeyText.parse(made.invitation().code()).orElseThrow();
        assertThat(code.prefix()).isEqualTo("join_");
        assertThat(code.secretHash()).isEqualTo(invitation.secretHash());
    }

    @Test
    void aTakenIdIsReplacedByAnother() {
        var first = create.create(ADA, MAKER).orElseThrow();

        var second = withSeed(7).create(BOB, MAKER).orElseThrow();

        assertThat(Pages.all(operators::list))
                .containsExactlyInAnyOrder(first.operator(), second.operator());
    }

    @Test
    void aRevokedKeyInvitesNobody() {
        keys.revoke(OPERATOR, new KeyId("maker000"), NOON);

        assertThat(create.create(ADA, MAKER)).isEmpty();
        assertThat(Pages.all(operators::list)).isEmpty();
    }

    @Test
    void theVeryFirstOperatorGetsAKeyThatNobodyMade() {
        var first = create.bootstrap("Ada").orElseThrow();

        assertThat(operators.find(first.operator().id())).contains(first.operator());
        assertThat(keys.find(first.firstKey().key().id())).contains(first.firstKey().credential());
        assertThat(first.operator())
                .isEqualTo(Operator.ownerOfAll(first.operator().id(), "Ada", NOON));
        assertThat(first.firstKey().key().madeBy()).isEmpty();
        assertThat(create.bootstrap("Bob")).isEmpty();
        assertThat(Pages.all(operators::list)).containsExactly(first.operator());
    }

    private CreateOperator withSeed(long seed) {
        var random = new Random(seed);
        return new CreateOperator(
                operators,
                new KeyMint(() -> NOON, random),
                new InvitationMint(() -> NOON.plusNanos(999_999), random),
                new Ids(() -> NOON, random),
                () -> NOON.plusNanos(999_999));
    }
}
