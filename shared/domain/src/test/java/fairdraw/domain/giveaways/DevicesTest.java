package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.RefuseDevice.Refusal.DEVICE_MISMATCH;
import static fairdraw.domain.giveaways.RefuseDevice.Refusal.FINGERPRINT_REQUIRED;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.giveaways.RebindDevice.Outcome;
import fairdraw.domain.giveaways.RebindDevice.Who;
import fairdraw.domain.giveaways.RefuseDevice.Refusal;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The refusal of a device, and the binding of a place to another one. */
final class DevicesTest {

    private static final ConsumerId ADA = new ConsumerId("cons_0");

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false).entered(1);
    private final RefuseDevice refuse = new RefuseDevice(world.codes, world.keys, world.clock);
    private final RebindDevice rebind =
            new RebindDevice(
                    world.notices(), world.participations, world.codes, world.keys, world.clock);

    private String code(ConsumerId consumer, Refusal refusal) {
        return refuse.code(world.draw(), consumer, refusal);
    }

    private Outcome rebind(Who who, Optional<Fingerprint> device) {
        return rebind.rebind(TENANT, world.drawId(), who, device);
    }

    @Test
    void aRefusalHasOneCodeAnHourForItsConsumerDrawAndKind() {
        Instant refused = world.clock.instant();
        String code = code(ADA, FINGERPRINT_REQUIRED);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{13}");
        assertThat(world.codes.find(TENANT, code))
                .contains(
                        new SupportCodes.Case(
                                world.drawId(), Optional.of(ADA), "FINGERPRINT_REQUIRED", refused));
        world.clock.forward(Duration.ofMinutes(59));
        assertThat(code(ADA, FINGERPRINT_REQUIRED)).isEqualTo(code);
        assertThat(world.codes.size()).isEqualTo(1);
        assertThat(code(ADA, DEVICE_MISMATCH)).isNotEqualTo(code);
        assertThat(code(new ConsumerId("cons_1"), FINGERPRINT_REQUIRED)).isNotEqualTo(code);
        world.clock.forward(Duration.ofMinutes(1));
        assertThat(code(ADA, FINGERPRINT_REQUIRED)).isNotEqualTo(code);
    }

    @Test
    void everyCodeOfAConsumerInAnEndedDrawIsForgottenAndNobodyElses() {
        List<String> codes = new ArrayList<>(List.of(code(ADA, FINGERPRINT_REQUIRED)));
        world.clock.forward(Duration.ofHours(2));
        codes.add(code(ADA, DEVICE_MISMATCH));
        String others = code(new ConsumerId("cons_1"), DEVICE_MISMATCH);
        world.drawn();
        codes.add(code(ADA, DEVICE_MISMATCH));
        world.runToTheEnd();
        world.clock.forward(Duration.ofDays(80));

        refuse.forget(world.draw(), ADA);

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> world.codes.find(TENANT, code).isEmpty());
        assertThat(world.codes.find(TENANT, others)).isPresent();
    }

    @Test
    void anOperatorBindsAPlaceToAnotherDeviceOrToNone() {
        assertThat(rebind(new Who.ById(new ConsumerId("cons_0")), Fingerprint.of("tablet")))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 1));
        assertThat(world.part(0).device())
                .contains(new Fingerprint("tablet").tag(world.keys, world.draw()));
        assertThat(rebind(new Who.ById(new ConsumerId("cons_0")), Optional.empty()))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 2));
        assertThat(world.part(0).device()).isEmpty();
    }

    @Test
    void theCodeOfARefusalFindsItsConsumerInItsOwnDrawOnly() {
        String code = code(ADA, FINGERPRINT_REQUIRED);
        world.codes.remember(
                world.draw(),
                "NOBODY",
                new SupportCodes.Case(
                        world.drawId(), Optional.empty(), "FINGERPRINT_REQUIRED", OPENS));
        DrawId first = world.drawId();

        assertThat(rebind(new Who.ByCode(code), Optional.empty()))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 1));
        assertThat(rebind(new Who.ByCode("NOBODY"), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        assertThat(rebind(new Who.ByCode("0000000000000"), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        world.opened(SampleGiveaways.devices(1));
        assertThat(world.drawId()).isNotEqualTo(first);
        assertThat(rebind(new Who.ByCode(code), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
    }

    @Test
    void nothingIsBoundForWhoNeverEnteredOrInAnotherTenantsGiveaway() {
        assertThat(rebind(new Who.ById(new ConsumerId("cons_1")), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        assertThat(
                        rebind.rebind(
                                new Tenant(TENANT.organisation(), Mode.LIVE),
                                world.drawId(),
                                new Who.ById(new ConsumerId("cons_0")),
                                Optional.empty()))
                .isEqualTo(new Outcome.NotFound());
        assertThat(world.state(0).consumerId()).isEqualTo(consumer(0).id());
    }
}
