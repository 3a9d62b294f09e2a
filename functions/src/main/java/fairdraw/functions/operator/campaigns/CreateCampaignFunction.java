package fairdraw.functions.operator.campaigns;

import fairdraw.domain.campaigns.CampaignForm;
import fairdraw.domain.campaigns.CreateCampaign;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/campaigns}: creates a campaign with its draw.
 */
public final class CreateCampaignFunction extends HttpFunction<OperatorCall> {

    private final CreateCampaign createCampaign;
    private final Draws draws;
    private final CampaignReader reader;
    private final InstantSource clock;

    public CreateCampaignFunction() {
        this(Wiring.inLambda());
    }

    public CreateCampaignFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_CAMPAIGN));
        createCampaign = wiring.campaigns().createCampaign();
        draws = wiring.draws().store();
        reader = new CampaignReader(wiring.testLeadSeconds(), wiring.campaigns()::toSeal);
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        Order order =
                request.body(body ->
                        new Order(
                                CampaignReader.slug(body),
                                reader.create(
                                        body,
                                        call.tenant().mode(),
                                        now,
                                        other -> draws.isCancelled(call.tenant(), other))));
        return createCampaign
                .create(call.tenant(), new CampaignSlug(order.slug()), order.form())
                .<Reply>map(made -> {
                    var view = CampaignView.campaign(made.campaign(), made.draw(), now);
                    request.notes().made(made.campaign().id(), view);
                    return Reply.json(201, view);
                })
                .orElseGet(() -> Reply.problem(409, "slug is taken"));
    }

    private record Order(String slug, CampaignForm form) {}
}
