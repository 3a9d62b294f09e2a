package fairdraw.functions.operator.access;

import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.Kind;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.Surface;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.operator.campaigns.CampaignReader;
import fairdraw.functions.wiring.Wiring;
import java.util.List;
import java.util.Optional;

/** {@code POST /operator/v1/organisations/{org}/{mode}/keys}. */
public final class CreateApiKeyFunction extends HttpFunction<OperatorCall> {
    private static final List<Surface> SURFACES =
            List.of(Surface.LOTTERIES, Surface.DRAWS, Surface.CAMPAIGNS, Surface.CARTS);

    private final CreateKey createKey;

    public CreateApiKeyFunction() {
        this(Wiring.inLambda());
    }

    public CreateApiKeyFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_API_KEY));
        createKey = wiring.access().createKey();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var owner = new Owner.OfTenant(call.tenant());
        var order = request.body(body -> order(body, owner));
        return AccessView.newKey(createKey.create(order.by(call.maker())));
    }

    private static KeyMint.Order order(JsonBody body, Owner owner) {
        var surface = body.choice("surface", SURFACES, Surface::word);
        var kinds =
                surface == Surface.DRAWS
                        ? List.of(Kind.SECRET, Kind.PUBLISHABLE)
                        : List.of(Kind.SECRET);
        var kind = body.optionalChoice("kind", kinds, Kind::word).orElse(Kind.SECRET);
        if (!body.says("kind")) {
            body.missing("kind");
        }
        var name = body.optionalText("name", 100).orElse("");
        Optional<CampaignSlug> slug =
                surface == Surface.CAMPAIGNS
                        ? Optional.of(
                                new CampaignSlug(Identifier.orNothing(CampaignReader.slug(body))))
                        : Optional.empty();
        return new KeyMint.Order(owner, surface, kind, slug, name);
    }
}
