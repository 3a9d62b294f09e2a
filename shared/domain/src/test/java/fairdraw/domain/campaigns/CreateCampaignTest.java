package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.campaigns.CreateCampaign.Created;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconChains;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Registration.NumberOrder;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.ExtractionMap;
import fairdraw.fairness.extraction.Fallback;
import fairdraw.fairness.numbers.NumberKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** New campaigns with their draws. */
final class CreateCampaignTest {

    private static final Tenant TENANT = SampleDraws.TENANT;
    private static final Instant NOW = SampleCampaign.OPENS.minusSeconds(3_600);
    private static final DrawTimes TIMES =
            new DrawTimes(
                    SampleCampaign.OPENS,
                    SampleCampaign.CLOSES,
                    SampleCampaign.CLOSES.plusSeconds(60));
    private static final LuckyNumbers MANUAL =
            new LuckyNumbers(Generation.MANUAL, 5, OptionalInt.empty(), 10, Optional.empty());

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);
    private final RecordedTriggers triggers = new RecordedTriggers();
    private final FixedRootKeys keys = new FixedRootKeys();
    private final CreateCampaign createCampaign =
            new CreateCampaign(
                    campaigns,
                    new PlanDraw(
                            BeaconChains.of(SignedBeacons.chain()),
                            keys,
                            triggers,
                            SampleRegisters.unseen(draws.register)),
                    keys::numbers,
                    Organisers.NONE,
                    clock,
                    new Ids(clock, new Random(1)));

    @Test
    void aCampaignIsStoredWithItsScheduledDraw() {
        Created created = create("spring", form(MANUAL, 3, Optional.empty()));

        Campaign campaign = created.campaign();
        assertThat(campaigns.find(TENANT, new CampaignSlug("spring"))).contains(campaign);
        assertThat(draws.find(TENANT, campaign.drawId())).contains(created.draw());
        assertThat(campaign.version()).isEqualTo(1);
        assertThat(campaign.createdAt()).isEqualTo(NOW);
        assertThat(created.draw().progress()).isEqualTo(new Progress.Scheduled());
        assertThat(created.draw().nextAt()).isEqualTo(TIMES.openAt());
        assertThat(created.draw().occasion())
                .isEqualTo(new CampaignOccasion(campaign.id(), new CampaignSlug("spring")));
    }

    @Test
    void aCampaignHasTheSameIdInBothModes() {
        Tenant live = new Tenant(TENANT.organisation(), Mode.LIVE);
        Tenant other = new Tenant(new OrganisationId("org_2"), Mode.TEST);
        CampaignForm form = form(MANUAL, 1, Optional.empty());
        Campaign first = create("spring", form).campaign();

        assertThat(
                        createCampaign
                                .create(live, new CampaignSlug("spring"), form)
                                .orElseThrow()
                                .campaign()
                                .id())
                .isEqualTo(first.id())
                .isEqualTo(CreateCampaign.id(TENANT.organisation(), new CampaignSlug("spring")));
        assertThat(
                        createCampaign
                                .create(other, new CampaignSlug("spring"), form)
                                .orElseThrow()
                                .campaign()
                                .id())
                .isNotEqualTo(first.id());
        assertThat(create("autumn", form).campaign().id()).isNotEqualTo(first.id());
    }

    @Test
    void aTakenSlugCreatesNothing() {
        Campaign first = create("spring", form(MANUAL, 1, Optional.empty())).campaign();
        int set = triggers.set().size();

        assertThat(
                        createCampaign.create(
                                TENANT,
                                new CampaignSlug("spring"),
                                form(MANUAL, 2, Optional.empty())))
                .isEmpty();

        assertThat(campaigns.find(TENANT, new CampaignSlug("spring"))).contains(first);
        assertThat(triggers.set()).hasSize(set);
    }

    @Test
    void aBeaconRanksAsManyAlternatesAsAGiveawayHas() {
        Draw draw = create("spring", form(MANUAL, 3, Optional.empty())).draw();

        assertThat(CampaignRules.of(draw).winnerCount()).isEqualTo(3);
        assertThat(CampaignRules.of(draw).alternates()).isPositive();
        assertThat(draw.rules().source()).isInstanceOf(BeaconRule.class);
        assertThat(draw.rulesHash()).isEqualTo(draw.rules().hash());
        RegisteredRules place = draw.registered().orElseThrow();
        assertThat(place.rulesHash()).isEqualTo(draw.rules().hash(place.registration()));
        assertThat(triggers.set())
                .containsEntry(draw.id() + ".open", TIMES.openAt())
                .containsEntry(draw.id() + ".close", TIMES.closeAt())
                .containsKey(draw.id() + ".draw");
    }

    @Test
    void anExtractionNamesItsWinnersWithoutAlternatesAndTriggersNothing() {
        Draw draw = create("spring", form(MANUAL, 3, Optional.of(extraction()))).draw();

        assertThat(draw.rules().source()).isEqualTo(extraction());
        assertThat(CampaignRules.of(draw).alternates()).isZero();
        assertThat(triggers.set()).doesNotContainKey(draw.id() + ".draw");
    }

    @Test
    void automaticNumbersAreOrderedByAKeyWhoseHashIsInTheRules() {
        LuckyNumbers automatic =
                new LuckyNumbers(Generation.AUTOMATIC, 5, OptionalInt.of(20), 30, Optional.empty());

        Created created = create("spring", form(automatic, 1, Optional.of(extraction())));

        String hash = Hex.encode(NumberKey.hashOf(keys.numbers(1, created.draw().id())));
        assertThat(created.campaign().luckyNumbers()).isEqualTo(automatic.under(hash));
        Registration registration = created.draw().registered().orElseThrow().registration();
        assertThat(created.draw().rules().document(registration).get("luckyNumbers"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("keyHash", hash);
        assertThat(CampaignRules.of(created.draw()).extraction()).contains(extraction());
    }

    @Test
    void inARegisterABeaconHasToOpenAutomaticNumbers() {
        CreateCampaign registering =
                new CreateCampaign(
                        campaigns,
                        new PlanDraw(
                                BeaconChains.of(SignedBeacons.chain()),
                                keys,
                                triggers,
                                SampleRegisters.places(41, 1)),
                        keys::numbers,
                        Organisers.NONE,
                        clock,
                        new Ids(clock, new Random(1)));
        LuckyNumbers automatic =
                new LuckyNumbers(
                        Generation.AUTOMATIC, 5, OptionalInt.empty(), 30, Optional.empty());

        Created created =
                registering
                        .create(
                                TENANT,
                                new CampaignSlug("spring"),
                                form(automatic, 1, Optional.empty()))
                        .orElseThrow();

        NumberOrder order =
                NumberOrder.of(keys.numbers(1, created.draw().id()), SignedBeacons.chain());
        assertThat(created.draw().registered().orElseThrow().registration().numbers())
                .contains(order);
        assertThat(created.campaign().opening()).isEqualTo(new NumberOpening.Awaited());
        assertThat(created.campaign().luckyNumbers()).isEqualTo(automatic.under(order.keyHash()));
        assertThat(campaigns.find(TENANT, new CampaignSlug("spring"))).contains(created.campaign());
    }

    @Test
    void aLaneOfAutomaticNumbersIsAGateOfTheDraw() {
        LuckyNumbers automatic =
                new LuckyNumbers(
                        Generation.AUTOMATIC, 5, OptionalInt.empty(), 30, Optional.empty());

        Created created = create("spring", form(automatic, 1, Optional.empty()));

        assertThat(created.draw().spread())
                .isEqualTo(new Spread(3, Spread.DEFAULT.partitions()))
                .isEqualTo(created.campaign().spread());
        assertThat(Lane.of(NumberSpace.of(created.campaign()))).hasSize(3);
        assertThat(create("autumn", form(MANUAL, 1, Optional.empty())).draw().spread())
                .isEqualTo(Spread.DEFAULT);
    }

    private Created create(String slug, CampaignForm form) {
        return createCampaign.create(TENANT, new CampaignSlug(slug), form).orElseThrow();
    }

    private static ExtractionRule extraction() {
        return new ExtractionRule(
                "6000",
                LocalDate.of(2026, 3, 4),
                ExtractionMap.standard(1, 10),
                Fallback.ALTERNATE,
                7_200,
                Optional.empty());
    }

    private static CampaignForm form(
            LuckyNumbers luckyNumbers, int winners, Optional<ExtractionRule> extraction) {
        return new CampaignForm(
                "Spring",
                SampleCampaign.of(TENANT).campaign().qualification(),
                TIMES,
                luckyNumbers,
                winners,
                10,
                extraction,
                true);
    }
}
