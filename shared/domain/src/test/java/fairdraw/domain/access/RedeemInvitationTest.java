package fairdraw.domain.access;

import static fairdraw.domain.access.keys.SampleKeys.NOON;
import static fairdraw.domain.access.keys.SampleKeys.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.access.keys.InMemoryApiKeys;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Maker;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RedeemInvitationTest {
    private static final Maker MAKER = new Maker(new OperatorId("oper_a"), new KeyId("maker000"));
    private static final Operator ADA = SampleOperators.operator(1);
    private static final Owner OWNER = new Owner.OfOperator(ADA.id());

    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final InMemoryOperators operators = new InMemoryOperators(keys);
    private final Random random = new Random(9);
    private Instant now = NOON;
    private final RedeemInvitation redeem = withSeed(10);
    private final InvitationMint.Minted minted =
            new InvitationMint(() -> now, random).mint(ADA.id(), MAKER);

    @BeforeEach
    void invite() {
        keys.add(SampleKeys.of(OPERATOR, new KeyId("maker000")));
        operators.add(ADA, minted.invitation());
    }

    @Test
    void aCodeNamesItsInvitation() {
        assertThat(redeem.find(minted.code())).contains(minted.invitation());
    }

    @Test
    void aTextThatIsNotTheCodeNamesNone() {
        var code = KeyText.parse(minted.code()).orElseThrow();
        for (String text :
                List.of(
                        "",
                        "join_",
                        minted.code().substring(1),
                        minted.code() + "0",
                        new KeyText("op_", code.id(), code.secret()).text(),
                        KeyText.random("join_", code.id(), random).text(),
                        KeyText.random("join_", new KeyId("00000000"), random).text())) {
            assertThat(redeem.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void anInvitationGivesOneKeyOfTheOperatorsOwn() {
        var first = redeem.redeem(minted.invitation()).orElseThrow();

        assertThat(redeem.redeem(minted.invitation())).isEmpty();

        assertThat(keys.find(first.key().id())).contains(first.credential());
        assertThat(first.key().owner()).isEqualTo(OWNER);
        assertThat(first.key().madeBy()).contains(MAKER);
        assertThat(Pages.all(wanted -> keys.of(OWNER, wanted))).containsExactly(first.key());
        assertThat(redeem.find(minted.code())).contains(minted.invitation());
    }

    @Test
    void anInvitationIsGoodForADayAndFoundAfterIt() {
        now = NOON.plus(Duration.ofDays(1));
        assertThat(redeem.redeem(minted.invitation())).isEmpty();
        assertThat(redeem.find(minted.code())).contains(minted.invitation());

        now = now.minusMillis(1);
        assertThat(redeem.redeem(minted.invitation())).isPresent();
    }

    @Test
    void anInvitationEndsWithTheKeyThatMadeIt() {
        keys.revoke(OPERATOR, new KeyId("maker000"), NOON);

        assertThat(redeem.redeem(minted.invitation())).isEmpty();
        assertThat(Pages.all(wanted -> keys.of(OWNER, wanted))).isEmpty();
    }

    @Test
    void aKeyWithATakenIdIsMintedAnew() {
        var taken = new KeyMint(() -> NOON, new Random(10)).mint(order());
        keys.add(SampleKeys.of(OPERATOR, taken.key().id()));

        var first = redeem.redeem(minted.invitation()).orElseThrow();

        assertThat(first.key().id()).isNotEqualTo(taken.key().id());
        assertThat(Pages.all(wanted -> keys.of(OWNER, wanted))).containsExactly(first.key());
    }

    private RedeemInvitation withSeed(long seed) {
        return new RedeemInvitation(operators, new KeyMint(() -> now, new Random(seed)), () -> now);
    }

    private static KeyMint.Order order() {
        return KeyMint.Order.ofOperator(ADA.id(), "first key");
    }
}
