package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Campaigns}. */
public interface CampaignsContract {

    Campaigns campaigns();

    /** Returns the draws that are stored with campaigns. */
    Draws draws();

    /** Returns a tenant in test mode without campaigns, the same one throughout a test. */
    Tenant tenant();

    private SampleCampaign sample(CampaignSlug slug) {
        return SampleCampaign.of(tenant()).called(slug);
    }

    @Test
    default void aCampaignIsFoundByItsSlugAndByItsId() {
        Campaign campaign =
                create(
                        sample(new CampaignSlug("spring"))
                                .giving(7, 21)
                                .demanding(EnrollmentField.PHONE));

        assertThat(campaigns().find(tenant(), new CampaignSlug("spring"))).contains(campaign);
        assertThat(campaigns().ofId(tenant(), campaign.id())).contains(campaign);
        assertThat(campaigns().find(tenant(), new CampaignSlug(campaign.id().text()))).isEmpty();
        assertThat(campaigns().ofId(tenant(), new CampaignId("spring"))).isEmpty();
    }

    @Test
    default void aCampaignIsReadAsItWasWrittenWithAndWithoutEveryOptionalPart() {
        List<SampleCampaign> samples =
                List.of(
                        sample(new CampaignSlug("a")).allocating(3).allowing(2),
                        sample(new CampaignSlug("b")).withoutPrizes(),
                        sample(new CampaignSlug("c"))
                                .qualifying(
                                        new Qualification(
                                                SampleCampaign.OPENS.plusSeconds(1),
                                                SampleCampaign.CLOSES.minusSeconds(1),
                                                Set.of(EnrollmentField.values()),
                                                false,
                                                OptionalInt.of(1))));

        List<Campaign> written = samples.stream().map(this::create).toList();

        assertThat(Pages.all(wanted -> campaigns().ofTenant(tenant(), wanted))).isEqualTo(written);
    }

    @Test
    default void aCampaignIsReadBeforeAndAfterItsNumbersAreOpened() {
        SampleCampaign sample = sample(new CampaignSlug("a")).allocating(3);
        Registration plain = SampleRegisters.registration(tenant().mode(), Sha256.of("receipts"));
        NumberOrder order = NumberOrder.of(Sha256.of("secret"), SignedBeacons.chain());
        Draw draw =
                sample.draw()
                        .registered(
                                new Registration(
                                        plain.register(), plain.receiptKey(), Optional.of(order)),
                                1);
        Campaign awaited = SampleCampaign.ordered(sample.campaign(), draw);
        assertThat(campaigns().create(awaited, draw)).isTrue();

        assertThat(campaigns().ofId(tenant(), awaited.id())).contains(awaited);
        assertThat(awaited.opening()).isEqualTo(new NumberOpening.Awaited());
        assertThat(awaited.luckyNumbers().keyHash()).contains(order.keyHash());

        Campaign opened = awaited.opened("ab".repeat(48)).next(SampleCampaign.OPENS);
        assertThat(campaigns().replace(opened)).isTrue();
        assertThat(campaigns().ofId(tenant(), awaited.id())).contains(opened);
        assertThat(opened.with("Autumn", opened.qualification()).opening())
                .isEqualTo(new NumberOpening.Known("ab".repeat(48)));
    }

    @Test
    default void itsDrawIsStoredWithIt() {
        SampleCampaign sample = sample(new CampaignSlug("spring"));
        create(sample);

        assertThat(draws().find(tenant(), sample.draw().id())).contains(sample.draw());
    }

    @Test
    default void aSlugThatIsTakenCreatesNeitherCampaignNorDraw() {
        Campaign first = create(sample(new CampaignSlug("spring")));
        SampleCampaign second = sample(new CampaignSlug("spring")).giving(9, 9);
        Draw other = sample(new CampaignSlug("other")).draw();

        assertThat(campaigns().create(second.campaign(), other)).isFalse();

        assertThat(campaigns().find(tenant(), new CampaignSlug("spring"))).contains(first);
        assertThat(draws().find(tenant(), other.id())).isEmpty();
    }

    @Test
    default void campaignsAreListedBySlugInPages() {
        List<Campaign> created = new ArrayList<>();
        for (String slug : List.of("d", "b", "e", "a", "c")) {
            created.add(create(sample(new CampaignSlug(slug))));
        }

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(Pages.all(limit, wanted -> campaigns().ofTenant(tenant(), wanted)))
                    .extracting(Campaign::slug)
                    .extracting(CampaignSlug::text)
                    .containsExactly("a", "b", "c", "d", "e");
        }
        assertThat(Pages.all(wanted -> campaigns().ofTenant(tenant(), wanted)))
                .containsExactlyInAnyOrderElementsOf(created);
    }

    @Test
    default void ofTwoChangesOfOneReadTheFirstIsStored() {
        Campaign read = create(sample(new CampaignSlug("spring")));
        Campaign first = read.with("First", read.qualification()).next(SampleCampaign.CLOSES);
        Campaign second = read.with("Second", read.qualification()).next(SampleCampaign.CLOSES);

        assertThat(campaigns().replace(first)).isTrue();
        assertThat(campaigns().replace(second)).isFalse();

        assertThat(campaigns().find(tenant(), new CampaignSlug("spring"))).contains(first);
    }

    @Test
    default void oneInTheArchiveIsStoredSoAndOutOfItAgain() {
        Campaign read = create(sample(new CampaignSlug("spring")));
        Campaign archived = read.in(true).next(SampleCampaign.CLOSES);
        assertThat(campaigns().replace(archived)).isTrue();
        assertThat(campaigns().ofId(tenant(), read.id())).contains(archived);

        Campaign back = archived.in(false).next(SampleCampaign.CLOSES);
        assertThat(campaigns().replace(back)).isTrue();
        assertThat(campaigns().ofId(tenant(), read.id())).contains(back);
    }

    @Test
    default void aCampaignThatDoesNotExistIsNotReplaced() {
        Campaign campaign = sample(new CampaignSlug("spring")).campaign();

        assertThat(campaigns().replace(campaign.next(SampleCampaign.OPENS))).isFalse();

        assertThat(campaigns().find(tenant(), new CampaignSlug("spring"))).isEmpty();
    }

    @Test
    default void theCampaignsOfTwoTenantsAreApart() {
        Campaign campaign = create(sample(new CampaignSlug("spring")));

        for (Tenant other :
                List.of(
                        new Tenant(tenant().organisation(), Mode.LIVE),
                        new Tenant(new OrganisationId("org_other"), Mode.TEST))) {
            assertThat(campaigns().find(other, new CampaignSlug("spring"))).isEmpty();
            assertThat(campaigns().ofId(other, campaign.id())).isEmpty();
            assertThat(Pages.all(wanted -> campaigns().ofTenant(other, wanted))).isEmpty();
        }
    }

    private Campaign create(SampleCampaign sample) {
        assertThat(campaigns().create(sample.campaign(), sample.draw())).isTrue();
        return sample.campaign();
    }
}
