package fairdraw.domain.draws;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.Registers;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class PlanDrawTest {

    private final FixedRootKeys keys = new FixedRootKeys();

    private PlanDraw in(Registers registers) {
        return new PlanDraw(
                BeaconChains.of(SignedBeacons.chain()), keys, new RecordedTriggers(), registers);
    }

    private PlanDraw planDraw() {
        return in(SampleRegisters.places(41, 5));
    }

    private static Registration registration(Draw draw) {
        return draw.registered().orElseThrow().registration();
    }

    @Test
    void aNewDrawStandsInTheRegisterOfItsModeFromItsSizeOn() {
        Draw draw = planDraw().registered(SampleDraws.draw(1, CLOSES));

        assertThat(registration(draw).register())
                .isEqualTo(SampleRegisters.policy(draw.tenant().mode(), 41));
        assertThat(draw.registered().orElseThrow().number()).isEqualTo(5);
        assertThat(registration(draw).numbers()).isEmpty();
    }

    @Test
    void theKeyOfItsReceiptsIsThatOfItsGeneration() {
        keys.renew();
        Draw draw = planDraw().registered(SampleDraws.draw(1, CLOSES));

        assertThat(registration(draw).receiptKey())
                .isEqualTo(Hex.encode(Ed25519.publicKey(keys.receiptSeed(draw.pepper()))));
    }

    @Test
    void automaticNumbersAreOrderedByTheirSecretAndTheChainOfNewDraws() {
        byte[] secret = Sha256.of("secret");
        NumberOrder order = NumberOrder.of(secret, SignedBeacons.chain());

        assertThat(order.keyHash()).isNotEqualTo(Hex.encode(secret)).hasSize(64);
        assertThat(planDraw().order(secret)).isEqualTo(order);
    }

    @Test
    void aDrawTakesTheNextNumberWhereAnotherHasTakenItsOwn() {
        InMemoryDraws draws = new InMemoryDraws();
        AtomicBoolean raced = new AtomicBoolean();
        Registers registers =
                tenant -> {
                    Registers.Place place =
                            SampleRegisters.places(41, draws.register.announced(tenant) + 1)
                                    .place(tenant);
                    if (raced.compareAndSet(false, true)) {
                        draws.register.announce(tenant, 1);
                    }
                    return place;
                };
        Draw draw = SampleDraws.draw(1, CLOSES);

        assertThat(in(registers).create(draw, draws))
                .isEqualTo(draws.find(draw.tenant(), draw.id()))
                .get()
                .extracting(created -> created.registered().orElseThrow().number())
                .isEqualTo(2L);
    }

    @Test
    void aDrawWhoseIdIsTakenIsNotCreated() {
        InMemoryDraws draws = new InMemoryDraws();
        Draw draw = SampleDraws.draw(1, CLOSES);
        draws.create(draw);

        assertThat(planDraw().create(draw, draws)).isEmpty();
        assertThat(draws.register.announced(draw.tenant())).isZero();
    }

    @Test
    void whoeverFindsTheNumberTakenEachTimeIsToldToComeLater() {
        InMemoryDraws draws = new InMemoryDraws();
        Draw draw = SampleDraws.draw(1, CLOSES);

        assertThatThrownBy(() -> planDraw().create(draw, draws)).isInstanceOf(NotNow.class);
        assertThat(draws.locate(draw.id())).isEmpty();
    }
}
