package fairdraw.domain.campaigns;

import fairdraw.domain.Tenant;
import fairdraw.domain.about.Organisers;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.PlanDraw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.rules.Source;
import fairdraw.domain.giveaways.EntrantRules;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Creates a campaign with its draw. */
public final class CreateCampaign {

    /** A campaign with the draw that was created with it. */
    public record Created(Campaign campaign, Draw draw) {}

    private final Campaigns campaigns;
    private final PlanDraw planDraw;
    private final NumberKeys numberKeys;
    private final Organisers organisers;
    private final InstantSource clock;
    private final Ids ids;

    public CreateCampaign(
            Campaigns campaigns,
            PlanDraw planDraw,
            NumberKeys numberKeys,
            Organisers organisers,
            InstantSource clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.planDraw = planDraw;
        this.numberKeys = numberKeys;
        this.organisers = organisers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Returns the id of a campaign, which is the same in both modes. */
    public static CampaignId id(OrganisationId organisation, CampaignSlug slug) {
        return new CampaignId(Ids.named("campaign\n" + organisation + '\n' + slug).toString());
    }

    /** Returns the new campaign; empty if its slug is taken. */
    public Optional<Created> create(Tenant tenant, CampaignSlug slug, CampaignForm form) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CampaignId id = id(tenant.organisation(), slug);
        DrawId drawId = new DrawId(ids.prefixed(IdKind.DRAW));
        int pepper = planDraw.pepper();
        LuckyNumbers luckyNumbers = form.luckyNumbers();
        Spread spread =
                switch (luckyNumbers.generation()) {
                    case MANUAL -> Spread.DEFAULT;
                    case AUTOMATIC ->
                            new Spread(Lane.count(luckyNumbers), Spread.DEFAULT.partitions());
                };
        CampaignRules rules =
                new CampaignRules(
                        drawId,
                        tenant.mode(),
                        form.times(),
                        source(form),
                        luckyNumbers,
                        form.winnerCount(),
                        form.extraction().isPresent()
                                ? 0
                                : EntrantRules.alternatesFor(form.winnerCount()),
                        form.about().named(Optional.of(form.name())).by(organisers.of(tenant)));
        Draw planned =
                new Draw(
                        tenant,
                        drawId,
                        new CampaignOccasion(id, slug),
                        rules,
                        rules.hash(),
                        spread,
                        pepper,
                        new Progress.Scheduled(),
                        1,
                        form.times().openAt(),
                        0,
                        Optional.empty(),
                        now,
                        now);
        Campaign campaign =
                new Campaign(
                        tenant,
                        id,
                        slug,
                        form.name(),
                        drawId,
                        spread,
                        pepper,
                        luckyNumbers,
                        form.qualification(),
                        form.declaresPrizes(),
                        1,
                        now,
                        now);
        Optional<Draw> created =
                planDraw.create(
                        planned,
                        secret(planned),
                        draw -> campaigns.create(campaign.orderedBy(draw), draw),
                        () -> campaigns.find(tenant, slug).isPresent());
        created.ifPresent(planDraw::trigger);
        return created.map(draw -> new Created(campaign.orderedBy(draw), draw));
    }

    /** Returns the secret that orders the numbers of a draw if they are automatic. */
    private Optional<byte[]> secret(Draw draw) {
        return switch (CampaignRules.of(draw).luckyNumbers().generation()) {
            case MANUAL -> Optional.empty();
            case AUTOMATIC -> Optional.of(numberKeys.of(draw.pepper(), draw.id()));
        };
    }

    private Source source(CampaignForm form) {
        return form.extraction()
                .<Source>map(rule -> rule)
                .orElseGet(() -> planDraw.beacon(form.times(), form.leadSeconds()));
    }
}
