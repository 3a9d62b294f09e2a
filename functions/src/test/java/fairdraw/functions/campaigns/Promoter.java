package fairdraw.functions.campaigns;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.Installation;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.campaigns.CreateCampaignFunction;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** An organisation in one mode with a campaign and the campaign's key. */
public final class Promoter {

    /** Until when numbers are taken, counted from the campaign's creation. */
    public static final Duration OPEN = Duration.ofHours(1);

    private final Installation installation;
    private final String organisation;
    private final String mode;
    private final String slug;
    private final String key;
    private final Answered campaign;

    /** A new organisation whose campaign gives every approved entry {@code quantity} numbers. */
    public Promoter(Installation installation, String mode, String generation, int quantity) {
        this(
                installation,
                installation.organisation(),
                mode,
                form(
                        "spring",
                        Json.object()
                                .put("type", "lucky_numbers")
                                .put("generation", generation)
                                .put("quantity", quantity)
                                .put("seriesCount", 10),
                        installation));
    }

    /** A campaign of an organisation that exists. */
    public Promoter(Installation installation, String organisation, String mode, Json form) {
        this.installation = installation;
        this.organisation = organisation;
        this.mode = mode;
        this.campaign =
                operator(
                        CreateCampaignFunction::new,
                        GatewayCall.of("POST", "/").json(form.toString()));
        this.slug = campaign.text("slug");
        this.key =
                installation
                        .key(
                                organisation,
                                mode,
                                Json.object()
                                        .put("surface", "campaigns")
                                        .put("kind", "secret")
                                        .put("slug", slug)
                                        .toString())
                        .text("key");
    }

    /** A campaign as an operator writes it, open for {@link #OPEN}. */
    public static Json form(String slug, Json mechanic, Installation installation) {
        return Json.object()
                .put("slug", slug)
                .put("name", "Spring")
                .put("closeAt", installation.clock().instant().plus(OPEN))
                .put("mechanics", List.of(mechanic));
    }

    public String organisation() {
        return organisation;
    }

    public String mode() {
        return mode;
    }

    /** The campaign as it was answered on its creation. */
    public Answered campaign() {
        return campaign;
    }

    public String campaignId() {
        return campaign.text("id");
    }

    public String drawId() {
        return campaign.text("drawId");
    }

    /** Calls with the campaign's key. */
    public Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.call(function, call.header("Authorization", "Bearer " + key));
    }

    /** Has an operator call for this organisation and, where the path has one, this campaign. */
    public Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return installation.operator(function, call.path("org", organisation).path("mode", mode));
    }
}
